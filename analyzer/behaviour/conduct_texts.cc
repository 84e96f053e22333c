// String constants are ordered by content, so the Chinese ones lie together at the end, and a literal is found by
// halving.
#include "analyzer/behaviour/conduct_texts.h"

#include <algorithm>

#include "analyzer/behaviour/named_resources.h"

namespace mingcha::behaviour {
namespace {

using manifests::ResourceEntry;
using manifests::ResourceTable;
using manifests::TypedValue;

// The first string that is not below `text`.
std::uint32_t lower_bound(const dex::DexFile& file, std::string_view text) {
  std::uint32_t low = 0, high = file.string_ids_size();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (file.string({middle}) < text)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::vector<std::pair<std::uint32_t, ConductSign>> strings_of(const dex::DexFile& file, const ConductMatcher& matcher) {
  constexpr std::uint32_t kMostBeginnings = 64;
  std::vector<std::pair<std::uint32_t, ConductSign>> found;
  for (const ConductMatcher::Literal& literal : matcher.literals()) {
    std::uint32_t i = lower_bound(file, literal.value);
    for (std::uint32_t n = 0; i < file.string_ids_size() && n < kMostBeginnings; ++i, ++n) {
      const std::string_view text = file.string({i});
      if (literal.is_beginning ? !text.starts_with(literal.value) : text != literal.value) break;
      found.emplace_back(i, literal.sign);
    }
  }
  ConductSigns signs;
  for (std::uint32_t i = lower_bound(file, "\x7f"); i < file.string_ids_size(); ++i) {
    matcher.find_in_text(file.string({i}), signs);
    for (const ConductSign& sign : signs) found.emplace_back(i, sign);
    signs.clear();
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

class PackageReading {
 public:
  PackageReading(const ResourceTable& table, const ResourceTable::Package& package, const ConductMatcher& matcher)
      : table_(table), package_(package), matcher_(matcher) {}

  void run(std::vector<MarkedResource>& out) {
    for_each_named_resource(table_, package_, [&](std::uint32_t id, const ResourceEntry& entry, bool is_string) {
      read(entry, id, is_string, out);
    });
  }

 private:
  void read(const ResourceEntry& entry, std::uint32_t id, bool is_string, std::vector<MarkedResource>& out) {
    const auto add = [&](std::string_view name, std::string_view text) {
      for (const ConductSign& sign : signs_) out.push_back({id, std::string(name), std::string(text), sign});
      signs_.clear();
    };
    const auto name = package_.key_names.view(entry.key, name_buffer_);
    if (name) {
      matcher_.find_in_name(*name, signs_);
      add(*name, {});
    }
    if (!is_string || entry.is_complex || entry.value.type != TypedValue::string) return;
    const auto text = table_.strings().view(entry.value.data, text_buffer_);
    if (!text) return;
    matcher_.find_in_text(*text, signs_);
    add(name.value_or(std::string_view()), *text);
  }

  const ResourceTable& table_;
  const ResourceTable::Package& package_;
  const ConductMatcher& matcher_;
  std::string name_buffer_, text_buffer_;
  ConductSigns signs_;
};

}  // namespace

ConductTexts find_conduct_texts(const program::Program& program, const manifests::Resources& resources,
                                const ConductMatcher& matcher) {
  ConductTexts texts;
  for (const dex::DexFile& file : program.dex_files()) texts.strings.push_back(strings_of(file, matcher));
  for (const ResourceTable& table : resources.tables()) {
    for (const ResourceTable::Package& package : table.packages())
      PackageReading(table, package, matcher).run(texts.resources);
  }
  return texts;
}

}  // namespace mingcha::behaviour
