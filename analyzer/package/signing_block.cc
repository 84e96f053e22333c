// Everything in the block is length-prefixed; one reader checks every length against what is left. Of a signer's
// signatures the strongest that the platform knows is verified, as the platform does.
#include "analyzer/package/signing_block.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/cursor.h"

namespace mingcha::package {
namespace {

using State = BlockSigners::State;

constexpr std::string_view kMagic = "APK Sig Block 42";
constexpr std::size_t kFooterSize = 24;  // size and magic
constexpr std::uint32_t kStrippingAttribute = 0xbeeff00d;
constexpr std::uint32_t kRotationMinSdkAttribute = 0x559f8b02;
constexpr std::uint32_t kSchemeV3 = 3;
constexpr std::size_t kMostSigners = 10;  // more are refused by the platform since Android 9

Bytes take_prefixed(Cursor& c) {
  const std::uint32_t size = c.u4();
  return c.take(size);
}

/// A numbered value: a signature or digest by algorithm id.
struct Numbered {
  std::uint32_t id;
  Bytes value;
};

/// A sequence of length-prefixed pairs of an algorithm id and length-prefixed bytes; nothing when malformed.
std::optional<std::vector<Numbered>> read_numbered(Bytes sequence) {
  std::vector<Numbered> out;
  Cursor c(sequence);
  while (c.ok() && c.left() > 0) {
    Cursor item(take_prefixed(c));
    const std::uint32_t id = item.u4();
    const Bytes value = take_prefixed(item);
    if (!c.ok() || !item.ok()) return std::nullopt;
    out.push_back({id, value});
  }
  return out;
}

/// The fields of one signer, not yet believed.
struct RawSigner {
  Bytes signed_data, signatures, public_key;
  std::uint32_t min_sdk = 0, max_sdk = 0;
};

struct SignedData {
  Bytes digests, certificates, attributes;
  std::uint32_t min_sdk = 0, max_sdk = 0;
};

class SignerReader {
 public:
  SignerReader(BlockSigners& out, bool has_sdk_range) : out_(out), has_sdk_range_(has_sdk_range) {}

  void read(Bytes bytes) {
    Cursor c(bytes);
    RawSigner signer;
    signer.signed_data = take_prefixed(c);
    if (has_sdk_range_) {
      signer.min_sdk = c.u4();
      signer.max_sdk = c.u4();
    }
    signer.signatures = take_prefixed(c);
    signer.public_key = take_prefixed(c);
    const std::optional<SignedData> data = read_signed_data(signer.signed_data);
    if (!c.ok() || !data) return blame(State::broken, "signer");
    read_certificates(*data, signer);
    read_attributes(data->attributes);
    verify(signer, *data);
    if (data->min_sdk != signer.min_sdk || data->max_sdk != signer.max_sdk) blame(State::mismatch, "range of SDK versions");
    if (has_sdk_range_) {
      out_.min_sdk = signers_++ == 0 ? signer.min_sdk : std::min(out_.min_sdk, signer.min_sdk);
    }
  }

  void blame(State state, std::string detail) {
    if (out_.state != State::good) return;
    out_.state = state;
    out_.detail = std::move(detail);
  }

 private:
  std::optional<SignedData> read_signed_data(Bytes bytes) const {
    Cursor c(bytes);
    SignedData data;
    data.digests = take_prefixed(c);
    data.certificates = take_prefixed(c);
    if (has_sdk_range_) {
      data.min_sdk = c.u4();
      data.max_sdk = c.u4();
    }
    data.attributes = take_prefixed(c);
    if (!c.ok()) return std::nullopt;
    return data;
  }

  void read_certificates(const SignedData& data, const RawSigner& signer) {
    Cursor c(data.certificates);
    const Bytes first = take_prefixed(c);
    if (!c.ok()) return blame(State::broken, "no certificates");
    out_.certificates.push_back(first);
    const std::string key = public_key_of_certificate(first);
    if (key.empty()) return blame(State::broken, "certificate");
    if (as_text(signer.public_key) != key) blame(State::mismatch, "public key of the certificate");
  }

  void read_attributes(Bytes attributes) {
    Cursor c(attributes);
    while (c.ok() && c.left() > 0) {
      Cursor attribute(take_prefixed(c));
      const std::uint32_t id = attribute.u4();
      if (!c.ok() || !attribute.ok()) return blame(State::broken, "additional attribute");
      const std::uint32_t value = attribute.u4();
      if (!attribute.ok()) continue;
      if (id == kStrippingAttribute && value == kSchemeV3) out_.wants_v3 = true;
      if (id == kRotationMinSdkAttribute) out_.rotation_min_sdk = value;
    }
  }

  void verify(const RawSigner& signer, const SignedData& data) {
    const auto signatures = read_numbered(signer.signatures);
    const auto digests = read_numbered(data.digests);
    if (!signatures || signatures->empty()) return blame(State::broken, "no signatures");
    if (!digests) return blame(State::broken, "digests");
    const auto same_id = [](const Numbered& a, const Numbered& b) { return a.id == b.id; };
    if (!std::equal(signatures->begin(), signatures->end(), digests->begin(), digests->end(), same_id)) {
      return blame(State::mismatch, "algorithms of signatures and digests");
    }
    const SignatureAlgorithm* best = nullptr;
    std::size_t best_index = 0;
    for (std::size_t i = 0; i < signatures->size(); ++i) {
      const SignatureAlgorithm* algorithm = find_algorithm((*signatures)[i].id);
      if (algorithm == nullptr || (best != nullptr && !stronger(*algorithm, *best))) continue;
      best = algorithm;
      best_index = i;
    }
    if (best == nullptr) return blame(State::broken, "no supported algorithm");
    if (!verifies(*best, signer.public_key, signer.signed_data, (*signatures)[best_index].value)) {
      return blame(State::mismatch, fmt::format("signature {:#06x}", best->id));
    }
    out_.contents.push_back({best->content, (*digests)[best_index].value});
  }

  /// The platform prefers a 512-bit digest to verity, and verity to a 256-bit one.
  static bool stronger(const SignatureAlgorithm& a, const SignatureAlgorithm& b) { return a.content > b.content; }

  BlockSigners& out_;
  bool has_sdk_range_;
  std::size_t signers_ = 0;
};

}  // namespace

const SigningBlock::Pair* SigningBlock::find(std::uint32_t id) const noexcept {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [id](const Pair& pair) { return pair.id == id; });
  return found == pairs.end() ? nullptr : &*found;
}

Result<std::optional<SigningBlock>> find_signing_block(const Archive& archive) {
  const std::uint64_t end = archive.directory_offset();
  const Bytes data = archive.data();
  if (end < kFooterSize + 8 || !holds(data, end - kFooterSize, kFooterSize)) return std::nullopt;
  const std::size_t footer = static_cast<std::size_t>(end) - kFooterSize;
  if (as_text(slice(data, footer + 8, kMagic.size())) != kMagic) return std::nullopt;

  const auto refuse = [&](std::string got) {
    return fail(Errc::bad_value, archive.where() + ": APK Signing Block", footer, std::move(got));
  };
  const std::uint64_t size = Cursor(data, footer).u8();  // of all but its first field
  if (size < kFooterSize || size > end - 8) return refuse(fmt::format("size {:#x}", size));
  SigningBlock block;
  block.offset = end - size - 8;
  Cursor c(slice(data, 0, footer), static_cast<std::size_t>(block.offset));
  if (const std::uint64_t first = c.u8(); first != size) return refuse(fmt::format("sizes {:#x} and {:#x}", first, size));
  while (c.left() > 0) {
    const std::uint64_t pair_size = c.u8();
    if (!c.ok() || pair_size < 4 || pair_size > c.left()) return refuse(fmt::format("pair of {:#x} bytes", pair_size));
    const std::uint32_t id = c.u4();
    block.pairs.push_back({id, c.take(static_cast<std::size_t>(pair_size) - 4)});
  }
  return block;
}

BlockSigners read_block_signers(Bytes value, std::uint32_t id) {
  BlockSigners out;
  SignerReader reader(out, id != kV2Block);
  Cursor outer(value);
  Cursor signers(take_prefixed(outer));
  std::size_t count = 0;
  while (outer.ok() && signers.ok() && signers.left() > 0 && count < kMostSigners) {
    const Bytes signer = take_prefixed(signers);
    if (!signers.ok()) break;
    reader.read(signer);
    ++count;
  }
  if (!outer.ok() || !signers.ok()) reader.blame(State::broken, "signers");
  if (count == 0) reader.blame(State::broken, "no signers");
  if (signers.ok() && signers.left() > 0) reader.blame(State::broken, fmt::format("more than {} signers", kMostSigners));
  return out;
}

}  // namespace mingcha::package
