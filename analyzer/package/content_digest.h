// Digests over a whole APK as APK Signature Scheme v2 and v3 define them: everything but the signing block.
#pragma once

#include <string>
#include <vector>

#include "analyzer/package/certificate.h"
#include "support/thread_pool.h"

namespace mingcha::package {

/// The three parts of an APK that are signed. Borrows the file.
struct SignedContents {
  Bytes entries;    ///< from the start of the file to the signing block
  Bytes directory;  ///< the central directory
  Bytes end;        ///< the end record with its comment, as it stands in the file
};

/// The digest of `kind`: 32 or 64 bytes, of verity 40 (root hash and length). The end record counts as if the
/// central directory began where the signing block begins. Chunks are spread over `pool`.
/// Source: source.android.com, "APK Signature Scheme v2", "APK contents"; apksig, ApkSigningBlockUtils.
std::string content_digest(const SignedContents& contents, SignatureAlgorithm::Content kind, ThreadPool& pool);

}  // namespace mingcha::package
