// One app as it is handed in: an APK, a folder of split APKs, or a container of them (.apks, .xapk, .apkm).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analyzer/package/archive.h"
#include "analyzer/package/signature.h"
#include "support/mapped_file.h"
#include "support/thread_pool.h"

namespace mingcha::package {

/// One APK of the app. `archive` borrows from the package's mapped or inflated bytes and keeps the dex files that
/// the platform loads, so that reading them costs nothing more.
struct Part {
  std::string name;        ///< "base.apk" for a single APK, else the member's own name: "config.zh.apk"
  std::string sha256;      ///< of the part's bytes
  std::string split;       ///< split name by its manifest; empty for the base
  std::string package;     ///< package name by its manifest
  Archive archive;
  Signatures signatures;
  EntryBytes manifest;     ///< AndroidManifest.xml as stored; empty when there is none
};

/// A file that was mapped and digested before it is opened as a package.
struct PackageFile {
  std::string name;    ///< without its folders, as it was found
  MappedFile file;
  std::string sha256;  ///< of its bytes
};

/// Owns every byte that its parts, and all views above, borrow. Move-only; addresses inside stay valid on move.
class Package {
 public:
  struct Storage;  // mappings and inflated members

  /// Opens by content, never by file name. A folder is read as one app when its APKs share a package name.
  /// Dex files are inflated, digests taken and signing blocks verified on the way, in parallel over `pool`; parts
  /// that are signed by entries alone have no signatures yet, see `verify_jars`.
  /// Errors: io; bad_magic (no package inside); truncated (an archive without its end); bad_offset (a directory
  /// that lies elsewhere); bad_value (a folder of several apps); unsupported (an app bundle, .aab); over_budget.
  /// A broken member is a reason.
  static Result<Package> open(const std::string& path, const Budget& budget, ThreadPool& pool, Reasons& reasons);

  /// The same for one file whose digest is known, so that it is not taken again.
  static Result<Package> open(PackageFile file, const Budget& budget, ThreadPool& pool, Reasons& reasons);

  /// Little of the package is read from here on: its file's pages are given back until somebody looks at them again.
  void release_pages() const noexcept;

  /// Reads and verifies the signatures of parts that have no signing block (v1): digests of their inflated
  /// entries. May run while others read the parts' contents, not their signatures.
  void verify_jars(const Budget& budget, ThreadPool& pool, Reasons& reasons);

  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  const std::string& file() const noexcept { return file_; }      ///< file name without its folders
  std::uint64_t size() const noexcept { return size_; }           ///< bytes; of a folder, all parts
  /// Of the file. Of a folder: of the parts' hexadecimal digests, sorted, each followed by a line feed.
  const std::string& sha256() const noexcept { return sha256_; }
  /// The base first, then splits by name. Never empty.
  const std::vector<Part>& parts() const noexcept { return parts_; }
  const Part& base() const noexcept { return parts_.front(); }

 private:
  friend class PackageReader;
  Package();
  std::unique_ptr<Storage> storage_;
  std::string file_;
  std::uint64_t size_ = 0;
  std::string sha256_;
  std::vector<Part> parts_;
};

}  // namespace mingcha::package
