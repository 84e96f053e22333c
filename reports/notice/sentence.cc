#include "reports/notice/sentence.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace mingcha::reports {
namespace {

struct Group {
  std::string text;
  bool known = true;  // every placeholder directly in it
};

void put(Group& group, std::string_view name, const Placeholders& values) {
  const auto value = values.find(name);
  if (value == values.end() || value->second.empty()) {
    group.known = false;
  } else {
    group.text += value->second;
  }
}

void close(std::vector<Group>& open) {
  if (open.size() == 1) return;
  const Group inner = std::move(open.back());
  open.pop_back();
  if (inner.known) open.back().text += inner.text;
}

}  // namespace

std::string filled(std::string_view pattern, const Placeholders& values) {
  std::vector<Group> open(1);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (end != std::string_view::npos) {
      put(open.back(), pattern.substr(i + 1, end - i - 1), values);
      i = end;
    } else if (pattern[i] == '[') {
      open.emplace_back();
    } else if (pattern[i] == ']') {
      close(open);
    } else {
      open.back().text += pattern[i];
    }
  }
  while (open.size() > 1) close(open);
  return std::move(open.front().text);
}

std::string han_number(std::size_t number) {
  constexpr std::string_view kDigits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (number == 0 || number > 99) return fmt::format("{}", number);
  const std::size_t tens = number / 10;
  std::string out(tens > 1 ? kDigits[tens] : "");
  if (tens > 0) out += "十";
  return out.append(kDigits[number % 10]);
}

}  // namespace mingcha::reports
