// What of a package a reader needs to check a report's findings without this program: taken only when asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mingcha::judge {

/// Digests of one file, lower-case hexadecimal.
struct FileDigests {
  std::string name;
  std::uint64_t size = 0;  ///< bytes
  std::string md5, sha1, sha256, sm3;
};

/// A method on the way to something that a finding rests on.
struct MethodExhibit {
  std::string dex, class_name, method;  ///< as sites spell them
  std::string listing;                  ///< disassembly with the places marked
};

struct CertificateExhibit {
  std::string sha256, sha1, md5;  ///< fingerprints
  std::string subject, issuer, serial, key, not_before, not_after;
  std::vector<std::string> schemes;
  std::string der;
};

struct ManifestExhibit {
  std::string part;  ///< "base.apk"
  std::string xml;
};

struct Exhibits {
  std::vector<FileDigests> files;         ///< the file, or for a folder or container its parts as well
  std::vector<ManifestExhibit> manifests; ///< in the order of the parts
  std::vector<MethodExhibit> methods;     ///< by dex file in loading order, class, method
  std::vector<std::string> missing;       ///< methods that were named and are not in the package, ascending
  std::vector<CertificateExhibit> certificates;  ///< by sha256
};

}  // namespace mingcha::judge
