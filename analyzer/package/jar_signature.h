// Signature scheme v1: a signed JAR. A PKCS#7 block signs an .SF file, which digests MANIFEST.MF, which digests entries.
#pragma once

#include <string>
#include <vector>

#include "analyzer/package/archive.h"
#include "analyzer/package/signature.h"

namespace mingcha::package {

struct JarSignature {
  enum class State : std::uint8_t { absent, good, broken, mismatch };
  State state = State::absent;
  std::string detail;           ///< of the first thing that is not good
  std::vector<Signer> signers;  ///< one for each block, `schemes` left empty
  std::vector<int> promised;    ///< schemes that an .SF file says the APK is signed with too: 2, 3
};

/// Whether only the signers are read, or everything is verified down to the digests of AndroidManifest.xml,
/// resources.arsc and the dex files. Other entries must be listed in MANIFEST.MF, their contents are not digested.
enum class JarDepth : std::uint8_t { signers, contents };

/// Source: JAR File Specification; StrictJarVerifier.
JarSignature read_jar_signature(const Archive& archive, JarDepth depth, const Budget& budget, Reasons& reasons);

}  // namespace mingcha::package
