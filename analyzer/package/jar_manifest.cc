#include "analyzer/package/jar_manifest.h"

#include <openssl/evp.h>

#include <algorithm>

#include "support/digest.h"

namespace mingcha::package {
namespace {

struct JarAlgorithm {
  std::string_view attribute;  ///< what stands before "-Digest"
  Digest::Kind kind;
};
constexpr JarAlgorithm kAlgorithms[] = {
    {"SHA-512", Digest::Kind::sha512}, {"SHA-384", Digest::Kind::sha384}, {"SHA-256", Digest::Kind::sha256},
    {"SHA1", Digest::Kind::sha1},      {"SHA-1", Digest::Kind::sha1},     {"SHA", Digest::Kind::sha1},
};

bool same_in_any_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string base64(std::string_view raw) {
  const Bytes in = as_bytes(raw);
  std::vector<std::uint8_t> out(4 * ((in.size() + 2) / 3) + 1);
  const int size = EVP_EncodeBlock(out.data(), in.data(), static_cast<int>(in.size()));
  return std::string(as_text(slice(out, 0, static_cast<std::size_t>(size))));
}

/// Splits off the next line; line ends are CR LF, LF or CR and not part of it.
std::string_view next_line(std::string_view text, std::size_t& pos) {
  const std::size_t end = std::min(text.find_first_of("\r\n", pos), text.size());
  const std::string_view line = text.substr(pos, end - pos);
  pos = end;
  if (pos < text.size() && text[pos] == '\r') ++pos;
  if (pos < text.size() && text[pos] == '\n') ++pos;
  return line;
}

void add_line(JarSection& section, std::string_view line) {
  if (line.front() == ' ') {
    if (!section.attributes.empty()) section.attributes.back().second += line.substr(1);
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::size_t value = line.substr(colon + 1).starts_with(' ') ? colon + 2 : colon + 1;
  section.attributes.emplace_back(line.substr(0, colon), line.substr(value));
}

}  // namespace

const std::string* JarSection::find(std::string_view name) const noexcept {
  for (const auto& [attribute, value] : attributes) {
    if (same_in_any_case(attribute, name)) return &value;
  }
  return nullptr;
}

std::vector<JarSection> read_jar_manifest(Bytes file) {
  const std::string_view text = as_text(file);
  std::vector<JarSection> sections;
  std::size_t pos = 0;
  while (pos < text.size()) {
    const std::size_t begin = pos;
    JarSection section;
    while (pos < text.size()) {
      const std::string_view line = next_line(text, pos);
      if (line.empty()) break;
      add_line(section, line);
    }
    section.raw = slice(file, begin, pos - begin);
    const bool blank = section.attributes.empty() && !sections.empty();
    if (!blank) sections.push_back(std::move(section));
  }
  return sections;
}

JarDigest check_jar_digest(const JarSection& section, std::string_view suffix, Bytes data) {
  for (const JarAlgorithm& algorithm : kAlgorithms) {
    const std::string* want = section.find(std::string(algorithm.attribute).append(suffix));
    if (want == nullptr) continue;
    Digest digest(algorithm.kind);
    digest.update(data);
    return base64(digest.finish()) == *want ? JarDigest::equal : JarDigest::different;
  }
  return JarDigest::absent;
}

}  // namespace mingcha::package
