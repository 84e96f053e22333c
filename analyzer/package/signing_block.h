// The APK Signing Block, which lies right before the central directory, and the signers that v2 and v3 put there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyzer/package/archive.h"
#include "analyzer/package/certificate.h"

namespace mingcha::package {

/// Ids of the pairs that hold signatures. Source: apksig, V2/V3SchemeConstants.
inline constexpr std::uint32_t kV2Block = 0x7109871a;
inline constexpr std::uint32_t kV3Block = 0xf05368c0;
inline constexpr std::uint32_t kV31Block = 0x1b93ad61;

/// Borrows the archive's bytes.
struct SigningBlock {
  struct Pair {
    std::uint32_t id;
    Bytes value;
  };
  std::uint64_t offset = 0;  ///< bytes from the start of the file
  std::vector<Pair> pairs;   ///< in the order of the file

  const Pair* find(std::uint32_t id) const noexcept;
};

/// The block, or nothing when there is none. Errors: bad_value (magic without a well-formed block).
Result<std::optional<SigningBlock>> find_signing_block(const Archive& archive);

/// What one v2, v3 or v3.1 pair says, and whether each signer's signature over its own data holds.
struct BlockSigners {
  enum class State : std::uint8_t { good, broken, mismatch };
  struct Expected {
    SignatureAlgorithm::Content kind;
    Bytes digest;
  };
  State state = State::good;
  std::string detail;                ///< of the first signer that is not good
  std::vector<Bytes> certificates;   ///< the first of each signer, DER; also of signers that are not good
  std::vector<Expected> contents;    ///< what the file must digest to
  bool wants_v3 = false;             ///< a v2 signer that says v3 was there too
  std::optional<std::uint32_t> rotation_min_sdk;  ///< a v3 signer that says from where on v3.1 counts
  std::uint32_t min_sdk = 0;         ///< of v3: the lowest of the signers
};

/// `id` tells the layout: v2 signers have no range of SDK versions.
BlockSigners read_block_signers(Bytes value, std::uint32_t id);

}  // namespace mingcha::package
