// Names are looked at first: they cost nothing, and most packages have no text whose name speaks of a policy. Only what
// passes a search for the words of a policy is read as a document.
#include "analyzer/privacy_policy/policy_finder.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "analyzer/privacy_policy/line_shape.h"
#include "support/digest.h"
#include "support/mutf8.h"
#include "support/text_encoding.h"

namespace mingcha::privacy_policy {
namespace {

using policies::PolicyTrace;

constexpr std::string_view kExtensions[] = {".html", ".htm", ".xhtml", ".txt", ".md", ".markdown", ".docx"};
constexpr std::size_t kShortest = 300;         // bytes of a file: shorter ones lead to a page elsewhere
constexpr std::size_t kShortestString = 1500;  // characters
constexpr std::size_t kMostStringBytes = std::size_t{4} << 20;
constexpr std::size_t kHead = 300;             // bytes of a text that name it

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

// Characters of the main block of Chinese ideographs, U+4E00 to U+9FFF: E4 B8 80 to E9 BF BF.
std::size_t count_chinese(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return c >= '\xE4' && c <= '\xE9'; }));
}

class Words {
 public:
  explicit Words(const policies::Catalogue& catalogue) : catalogue_(catalogue) {}

  /// The rank of the first word that `text` (in lower case) holds; nothing when it holds none.
  std::optional<std::size_t> rank(PolicyTrace::Place place, std::string_view text) const {
    for (std::size_t i = 0; i < catalogue_.policy_traces.size(); ++i) {
      const PolicyTrace& trace = catalogue_.policy_traces[i];
      if (trace.place == place && text.find(trace.value) != text.npos) return i;
    }
    return std::nullopt;
  }
  bool name_a_policy(std::string_view text) const { return rank(PolicyTrace::Place::text, lower(text)).has_value(); }
  bool make_a_policy(std::string_view text) const {
    const std::string folded = lower(text);
    return rank(PolicyTrace::Place::text, folded) && rank(PolicyTrace::Place::says, folded);
  }

 private:
  const policies::Catalogue& catalogue_;
};

struct File {
  const package::Part* part;
  const package::Entry* entry;
  std::size_t rank = 0;  // of its name
};

bool has_extension(std::string_view name) {
  return std::any_of(std::begin(kExtensions), std::end(kExtensions),
                     [&](std::string_view extension) { return name.ends_with(extension); });
}

class Finder {
 public:
  Finder(const policies::Catalogue& catalogue, const Budget& budget, Reasons& reasons)
      : words_(catalogue), budget_(budget), reasons_(reasons) {}

  void sort_files(std::span<const package::Part> parts) {
    for (const package::Part& part : parts) {
      for (const package::Entry& entry : part.archive.entries()) sort_file(part, entry);
    }
    std::stable_sort(named_.begin(), named_.end(), [](const File& a, const File& b) { return a.rank < b.rank; });
    if (named_.size() > kMostFiles) named_.resize(kMostFiles);
  }

  void try_named() {
    for (const File& file : named_) try_file(file, false);
  }

  void try_strings(const manifests::Resources& resources) {
    std::size_t left = kMostStringBytes;
    std::string buffer;
    for (const manifests::ResourceTable& table : resources.tables()) {
      const manifests::StringPool& pool = table.strings();
      const std::size_t least = pool.is_utf8() ? kShortestString : 2 * kShortestString;
      for (std::uint32_t i = 0; i < pool.size(); ++i) {
        const std::size_t size = pool.stored_size(i);
        if (size < least || size > left) continue;
        left -= size;
        if (const auto text = pool.view(i, buffer)) try_string(i, valid_utf8(*text));
      }
    }
  }

  void try_unnamed() {
    std::uint64_t left = kMostUnnamedBytes;
    for (const File& file : unnamed_) {
      if (file.entry->uncompressed_size > left) continue;
      left -= file.entry->uncompressed_size;
      try_file(file, true);
    }
  }

  bool found() const noexcept { return best_.has_value(); }
  std::optional<FoundPolicy> take() { return std::move(best_); }

 private:
  void sort_file(const package::Part& part, const package::Entry& entry) {
    if (entry.uncompressed_size < kShortest || entry.uncompressed_size > kLargestInPackage) return;
    const std::size_t dot = entry.name.rfind('.');
    if (dot == entry.name.npos || entry.name.size() - dot > 9) return;
    const std::string name = lower(entry.name);
    if (!has_extension(name)) return;
    if (const auto rank = words_.rank(PolicyTrace::Place::file, name)) {
      named_.push_back({&part, &entry, *rank});
    } else if (name.starts_with("assets/") || name.starts_with("res/")) {
      unnamed_.push_back({&part, &entry, 0});
    }
  }

  void try_file(const File& file, bool search_first) {
    Budget budget = budget_;
    budget.entry_bytes = std::min<std::uint64_t>(budget.entry_bytes, kLargestInPackage);
    const Result<EntryBytes> contents = file.part->archive.read(*file.entry, budget, reasons_);
    if (!contents) return;
    if (search_first) {
      const Result<std::string> text = decode_text(contents->bytes(), file.entry->name);
      if (!text || !words_.make_a_policy(*text)) return;
    }
    consider(contents->bytes(), file.entry->name, file.part->archive.place_of(*file.entry));
  }

  void try_string(std::uint32_t index, const std::string& text) {
    if (count_characters(text) < kShortestString || !words_.make_a_policy(text)) return;
    consider(as_bytes(text), {}, fmt::format("resources.arsc: string {}", index));
  }

  void consider(Bytes bytes, std::string_view name, std::string place) {
    Result<Document> document = read_document(bytes, name);
    if (!document || !words_.make_a_policy(document->text)) return;
    const std::string_view text = document->text;
    const Merit merit{words_.name_a_policy(text.substr(0, kHead)), count_chinese(text), text.size()};
    if (best_ && merit <= merit_) return;
    merit_ = merit;
    best_ = FoundPolicy{std::move(place), sha256_hex(bytes), std::move(*document)};
  }

  using Merit = std::tuple<bool, std::size_t, std::size_t>;  // named at its beginning, Chinese characters, bytes

  Words words_;
  const Budget& budget_;
  Reasons& reasons_;
  std::vector<File> named_, unnamed_;
  std::optional<FoundPolicy> best_;
  Merit merit_;
};

}  // namespace

std::optional<FoundPolicy> find_policy(std::span<const package::Part> parts, const manifests::Resources& resources,
                                       const policies::Catalogue& catalogue, const Budget& budget, Reasons& reasons) {
  Finder finder(catalogue, budget, reasons);
  finder.sort_files(parts);
  finder.try_named();
  if (!finder.found()) finder.try_strings(resources);
  if (!finder.found()) finder.try_unnamed();
  return finder.take();
}

}  // namespace mingcha::privacy_policy
