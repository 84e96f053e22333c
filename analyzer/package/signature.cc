// Puts the schemes together: v3.1 and v3 before v2 before v1, each vouching for the whole file.
#include "analyzer/package/signature.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "analyzer/package/content_digest.h"
#include "analyzer/package/jar_signature.h"
#include "analyzer/package/signing_block.h"

namespace mingcha::package {
namespace {

using Content = SignatureAlgorithm::Content;
using State = BlockSigners::State;

struct Scheme {
  std::uint32_t id;
  std::string_view name;
};
constexpr Scheme kBlockSchemes[] = {{kV2Block, "v2"}, {kV3Block, "v3"}, {kV31Block, "v3.1"}};
constexpr std::size_t kV2 = 0, kV3 = 1, kV31 = 2;

class SignatureReader {
 public:
  SignatureReader(const Archive& archive, ThreadPool& pool, Reasons& reasons)
      : archive_(archive), pool_(pool), reasons_(reasons) {}

  Signatures run(const Budget& budget) {
    read_block();
    const bool by_block = schemes_[kV2] || schemes_[kV3];
    const JarSignature jar =
        read_jar_signature(archive_, by_block ? JarDepth::signers : JarDepth::contents, budget, reasons_);
    if (jar.state != JarSignature::State::absent) {
      out_.schemes.insert(out_.schemes.begin(), "v1");
      for (const Signer& signer : jar.signers) add(signer, "v1");
    }
    for (std::size_t i = 0; i < schemes_.size(); ++i) describe(i);
    out_.verified = out_.schemes.empty() ? missing() : by_block ? verify_block() : verify_jar(jar);
    finish();
    return std::move(out_);
  }

 private:
  bool blame(ReasonKind kind, std::string detail) {
    reasons_.add(kind, archive_.where(), std::move(detail));
    return false;
  }

  bool missing() { return blame(ReasonKind::signature_missing, ""); }

  void read_block() {
    Result<std::optional<SigningBlock>> block = find_signing_block(archive_);
    if (!block) {
      blame(ReasonKind::signature_broken, "APK Signing Block: " + block.error().got);
      return;
    }
    if (!*block) return;
    block_ = std::move(**block);
    for (std::size_t i = 0; i < schemes_.size(); ++i) {
      if (const SigningBlock::Pair* pair = block_->find(kBlockSchemes[i].id)) {
        schemes_[i] = read_block_signers(pair->value, pair->id);
      }
    }
  }

  void describe(std::size_t index) {
    if (!schemes_[index]) return;
    const std::string name(kBlockSchemes[index].name);
    out_.schemes.push_back(name);
    for (const Bytes certificate : schemes_[index]->certificates) {
      if (const std::optional<Signer> signer = describe_certificate(certificate)) add(*signer, name);
    }
  }

  void add(const Signer& signer, const std::string& scheme) {
    auto found = std::find_if(out_.signers.begin(), out_.signers.end(), [&](const Signer& s) { return s.sha256 == signer.sha256; });
    if (found == out_.signers.end()) found = out_.signers.insert(found, signer);
    if (found->schemes.empty() || found->schemes.back() != scheme) found->schemes.push_back(scheme);
  }

  /// v3 with v3.1 where present, else v2.
  bool verify_block() {
    if (!schemes_[kV3]) {
      if (schemes_[kV31]) return blame(ReasonKind::signature_broken, "v3.1 without v3");
      if (schemes_[kV2]->wants_v3) return blame(ReasonKind::signature_mismatch, "v2 names v3, which is not there");
      return verify_scheme(kV2);
    }
    const std::optional<std::uint32_t> rotation = schemes_[kV3]->rotation_min_sdk;
    if (rotation && !schemes_[kV31]) return blame(ReasonKind::signature_mismatch, "v3 names v3.1, which is not there");
    if (rotation && schemes_[kV31]->min_sdk != *rotation) {
      return blame(ReasonKind::signature_mismatch,
                   fmt::format("v3 names v3.1 from SDK {}, which begins at {}", *rotation, schemes_[kV31]->min_sdk));
    }
    const bool v3 = verify_scheme(kV3);
    return (!schemes_[kV31] || verify_scheme(kV31)) && v3;
  }

  bool verify_scheme(std::size_t index) {
    const BlockSigners& signers = *schemes_[index];
    const std::string name(kBlockSchemes[index].name);
    if (signers.state == State::broken) return blame(ReasonKind::signature_broken, name + ": " + signers.detail);
    if (signers.state == State::mismatch) return blame(ReasonKind::signature_mismatch, name + ": " + signers.detail);
    for (const BlockSigners::Expected& expected : signers.contents) {
      if (as_text(expected.digest) != digest(expected.kind)) {
        return blame(ReasonKind::signature_mismatch, name + ": digest of the contents");
      }
    }
    return true;
  }

  const std::string& digest(Content kind) {
    std::optional<std::string>& known = digests_[static_cast<std::size_t>(kind)];
    if (!known) {
      const Bytes data = archive_.data();
      const auto directory = static_cast<std::size_t>(archive_.directory_offset());
      const auto end = static_cast<std::size_t>(archive_.end_offset());
      const SignedContents contents = {slice(data, 0, static_cast<std::size_t>(block_->offset)),
                                       slice(data, directory, end - directory), slice(data, end)};
      known = content_digest(contents, kind, pool_);
    }
    return *known;
  }

  bool verify_jar(const JarSignature& jar) {
    if (jar.state == JarSignature::State::absent) return blame(ReasonKind::signature_broken, "v3.1 without v3");
    if (jar.state == JarSignature::State::broken) return blame(ReasonKind::signature_broken, "v1: " + jar.detail);
    if (jar.state == JarSignature::State::mismatch) return blame(ReasonKind::signature_mismatch, "v1: " + jar.detail);
    if (!jar.promised.empty()) {
      return blame(ReasonKind::signature_mismatch, fmt::format("v1 names v{}, which is not there", jar.promised.front()));
    }
    return true;
  }

  void finish() {
    std::sort(out_.signers.begin(), out_.signers.end(), [](const Signer& a, const Signer& b) { return a.sha256 < b.sha256; });
  }

  const Archive& archive_;
  ThreadPool& pool_;
  Reasons& reasons_;
  std::optional<SigningBlock> block_;
  std::array<std::optional<BlockSigners>, 3> schemes_;
  std::array<std::optional<std::string>, 3> digests_;
  Signatures out_;
};

}  // namespace

Signatures read_signatures(const Archive& archive, const Budget& budget, ThreadPool& pool, Reasons& reasons) {
  return SignatureReader(archive, pool, reasons).run(budget);
}

}  // namespace mingcha::package
