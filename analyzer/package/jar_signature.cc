#include "analyzer/package/jar_signature.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "analyzer/package/jar_manifest.h"
#include "analyzer/package/pkcs7.h"
#include "support/mutf8.h"

namespace mingcha::package {
namespace {

using State = JarSignature::State;

constexpr std::string_view kFolder = "META-INF/";
constexpr std::string_view kManifest = "META-INF/MANIFEST.MF";
constexpr std::string_view kBlockEndings[] = {".RSA", ".DSA", ".EC"};
constexpr std::size_t kMostSigners = 10;  // more are refused by the platform since Android 9

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

bool is_block(std::string_view name) {
  if (!name.starts_with(kFolder) || name.find('/', kFolder.size()) != std::string_view::npos) return false;
  const std::string end = upper(name.substr(name.size() - std::min<std::size_t>(name.size(), 4)));
  return std::any_of(std::begin(kBlockEndings), std::end(kBlockEndings), [&](std::string_view e) { return end.ends_with(e); });
}

class JarVerifier {
 public:
  JarVerifier(const Archive& archive, const Budget& budget, Reasons& reasons)
      : archive_(archive), budget_(budget), reasons_(reasons) {}

  JarSignature run(JarDepth depth) {
    const Entry* manifest = archive_.find(kManifest);
    for (const Entry& entry : archive_.entries()) {
      if (out_.signers.size() > kMostSigners) break;
      if (is_block(entry.name)) read_signer(entry, manifest, depth);
    }
    if (out_.state == State::absent || depth == JarDepth::signers) return std::move(out_);
    if (out_.signers.size() > kMostSigners) blame(State::broken, fmt::format("more than {} signers", kMostSigners));
    verify_contents(*manifest);
    return std::move(out_);
  }

 private:
  void blame(State state, std::string detail) {
    if (out_.state != State::good) return;
    out_.state = state;
    out_.detail = std::move(detail);
  }

  std::optional<EntryBytes> contents(const Entry& entry) {
    Result<EntryBytes> read = archive_.read(entry, budget_, reasons_);
    if (!read) return std::nullopt;
    return std::move(*read);
  }

  /// A block counts only with its .SF file and a manifest beside it.
  void read_signer(const Entry& block, const Entry* manifest, JarDepth depth) {
    const std::string signature_file = std::string(block.name.substr(0, block.name.rfind('.'))) + ".SF";
    const Entry* file = archive_.find(signature_file);
    if (file == nullptr || manifest == nullptr) return;
    if (out_.state == State::absent) out_.state = State::good;
    const std::optional<EntryBytes> block_bytes = contents(block);
    const std::optional<EntryBytes> file_bytes = contents(*file);
    if (!block_bytes || !file_bytes) return blame(State::broken, signature_file);
    const BlockSigner signer = read_pkcs7(block_bytes->bytes(), file_bytes->bytes());
    if (signer.signer) out_.signers.push_back(*signer.signer);
    if (depth == JarDepth::signers) return;
    if (!signer.parsed) return blame(State::broken, valid_utf8(block.name));
    if (!signer.verified) return blame(State::mismatch, valid_utf8(block.name));
    check_signature_file(file_bytes->bytes(), *manifest);
  }

  void check_signature_file(Bytes file, const Entry& manifest) {
    const std::vector<JarSection> sections = read_jar_manifest(file);
    const std::optional<EntryBytes> manifest_bytes = contents(manifest);
    if (sections.empty() || !manifest_bytes) return blame(State::broken, "signature file");
    read_promises(sections.front());
    if (check_jar_digest(sections.front(), "-Digest-Manifest", manifest_bytes->bytes()) == JarDigest::equal) return;
    check_sections(sections, read_jar_manifest(manifest_bytes->bytes()));
  }

  /// X-Android-APK-Signed: the schemes whose absence would mean that they were stripped off.
  void read_promises(const JarSection& main) {
    const std::string* header = main.find("X-Android-APK-Signed");
    if (header == nullptr) return;
    for (const int scheme : {2, 3}) {
      if (header->find(static_cast<char>('0' + scheme)) != std::string::npos) out_.promised.push_back(scheme);
    }
  }

  /// Where MANIFEST.MF as a whole differs, each of its sections still may be signed.
  void check_sections(const std::vector<JarSection>& signed_sections, const std::vector<JarSection>& manifest) {
    std::unordered_map<std::string_view, const JarSection*> by_name;
    for (const JarSection& section : manifest) {
      if (const std::string* name = section.find("Name")) by_name.emplace(*name, &section);
    }
    std::size_t seen = 0;
    for (const JarSection& section : signed_sections) {
      const std::string* name = section.find("Name");
      if (name == nullptr) continue;
      const auto found = by_name.find(*name);
      if (found == by_name.end() || check_jar_digest(section, "-Digest", found->second->raw) != JarDigest::equal) {
        return blame(State::mismatch, "section of " + valid_utf8(*name));
      }
      ++seen;
    }
    if (seen < by_name.size()) blame(State::mismatch, fmt::format("{} sections not signed", by_name.size() - seen));
  }

  void verify_contents(const Entry& manifest) {
    const std::optional<EntryBytes> manifest_bytes = contents(manifest);
    if (!manifest_bytes) return;
    const std::vector<JarSection> sections = read_jar_manifest(manifest_bytes->bytes());
    std::unordered_map<std::string_view, const JarSection*> by_name;
    for (const JarSection& section : sections) {
      const std::string* name = section.find("Name");
      if (name == nullptr) continue;
      by_name.emplace(*name, &section);
      if (archive_.find(*name) == nullptr && !name->ends_with('/')) {
        blame(State::mismatch, "no entry " + valid_utf8(*name));
      }
    }
    for (const Entry& entry : archive_.entries()) {
      if (entry.name.starts_with(kFolder) || entry.name.ends_with('/')) continue;
      const auto found = by_name.find(entry.name);
      if (found == by_name.end()) {
        blame(State::mismatch, "not signed: " + valid_utf8(entry.name));
      } else if (is_digested(entry.name)) {
        verify_entry(entry, *found->second);
      }
    }
  }

  static bool is_digested(std::string_view name) {
    return name == "AndroidManifest.xml" || name == "resources.arsc" ||
           (name.starts_with("classes") && name.ends_with(".dex"));
  }

  void verify_entry(const Entry& entry, const JarSection& section) {
    const std::optional<EntryBytes> bytes = contents(entry);
    if (!bytes) return;  // the reader has said why
    if (check_jar_digest(section, "-Digest", bytes->bytes()) != JarDigest::equal) {
      blame(State::mismatch, "digest of " + valid_utf8(entry.name));
    }
  }

  const Archive& archive_;
  const Budget& budget_;
  Reasons& reasons_;
  JarSignature out_;
};

}  // namespace

JarSignature read_jar_signature(const Archive& archive, JarDepth depth, const Budget& budget, Reasons& reasons) {
  return JarVerifier(archive, budget, reasons).run(depth);
}

}  // namespace mingcha::package
