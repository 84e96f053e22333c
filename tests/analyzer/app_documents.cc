#include "tests/analyzer/app_documents.h"

#include <algorithm>
#include <set>

namespace mingcha::testing {
namespace {

constexpr std::uint64_t kMaxBytes = 4U << 20;
constexpr std::size_t kMaxDocuments = 200;
constexpr std::string_view kDocument("\x03\x00\x08\x00", 4);  // chunk RES_XML_TYPE

// String pools are UTF-8 or UTF-16, each string ends with NUL.
bool has_text(const std::string& bytes, const std::string& text) {
  if (text.empty()) return false;
  std::string wide;
  for (const char c : text) wide += {c, '\0'};
  return bytes.find(text + '\0') != std::string::npos ||
         bytes.find(wide + std::string(2, '\0')) != std::string::npos;
}

std::uint32_t word(const std::string& bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i)
    out |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return out;
}

}  // namespace

const std::vector<std::string>& AppDocuments::contents(std::uint32_t resource_id) {
  const auto [it, fresh] = contents_.try_emplace(resource_id);
  if (!fresh) return it->second;
  for (const std::string& path : resources_->files(resource_id)) {
    const auto read = entries_->read(path, kMaxBytes);
    if (!read) continue;
    const Bytes bytes = read->bytes();
    std::string text(bytes.begin(), bytes.end());
    if (text.starts_with(kDocument)) it->second.push_back(std::move(text));
  }
  return it->second;
}

bool AppDocuments::is_document(std::uint32_t resource_id) {
  return resource_id >> 24 != 0 && !contents(resource_id).empty();
}

bool AppDocuments::says(std::uint32_t resource_id, const std::string& text) {
  std::vector<std::uint32_t> waiting{resource_id};
  std::set<std::uint32_t> seen{resource_id};
  for (std::size_t next = 0; next < waiting.size() && next < kMaxDocuments; ++next) {
    for (const std::string& document : contents(waiting[next])) {
      if (has_text(document, text)) return true;
      for (std::size_t at = 0; at + 4 <= document.size(); at += 4) {
        const std::uint32_t id = word(document, at);
        if (id >> 24 == resource_id >> 24 && seen.insert(id).second && is_document(id)) waiting.push_back(id);
      }
    }
  }
  return false;
}

}  // namespace mingcha::testing
