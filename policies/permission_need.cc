#include "policies/permission_need.h"

#include <charconv>
#include <string>

namespace mingcha::policies {
namespace {

constexpr int kHighestApi = 10'000;  // also the platform's CUR_DEVELOPMENT

bool parse_level(std::string_view digits, int absent, int& out) {
  if (digits.empty()) {
    out = absent;
    return true;
  }
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return error == std::errc{} && end == digits.data() + digits.size() && out >= 1 && out <= kHighestApi;
}

bool parse_range(std::string_view range, PermissionTerm& term) {
  const std::size_t dots = range.find("..");
  if (dots == std::string_view::npos) return false;
  return parse_level(range.substr(0, dots), 1, term.min_api) &&
         parse_level(range.substr(dots + 2), std::numeric_limits<int>::max(), term.max_api) &&
         term.min_api <= term.max_api;
}

const Permission* look_up(std::string_view name, const Catalogue& catalogue) {
  if (name.find('.') != std::string_view::npos) return catalogue.find_permission(name);
  static constexpr std::string_view kPrefix = "android.permission.";
  std::string whole;
  whole.reserve(kPrefix.size() + name.size());
  whole.append(kPrefix).append(name);
  return catalogue.find_permission(whole);
}

}  // namespace

PermissionNeed parse_permission_need(std::string_view cell, const Catalogue& catalogue, const TsvReader& table) {
  PermissionNeed need;
  if (cell.starts_with('?')) {
    need.certain = false;
    cell.remove_prefix(1);
  }
  bool good = true;
  for_each_piece(cell, '|', [&](std::string_view alternative) {
    std::vector<PermissionTerm> terms;
    for_each_piece(alternative, '&', [&](std::string_view piece) {
      PermissionTerm term{};
      const std::size_t at = piece.find('@');
      const Permission* permission = look_up(piece.substr(0, at), catalogue);
      if (permission == nullptr) {
        table.complain_at(piece, "a permission of permissions.tsv (without \"android.permission.\")");
        good = false;
        return;
      }
      if (at != std::string_view::npos && !parse_range(piece.substr(at + 1), term)) {
        table.complain_at(piece.substr(at), "a range of API levels: @23.., @..28 or @23..28");
        good = false;
        return;
      }
      term.permission = permission->name;
      terms.push_back(term);
    });
    if (terms.empty()) {
      if (good) table.complain_at(alternative, "a permission");
      good = false;
      return;
    }
    need.any_of.push_back(std::move(terms));
  });
  if (!good) need.any_of.clear();
  return need;
}

}  // namespace mingcha::policies
