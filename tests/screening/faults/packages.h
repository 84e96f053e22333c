// What a laboratory may be handed: ordinary packages, broken ones, and some made to exhaust their worker.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace mingcha::test {

/// Limits under which the exhausting packages exhaust and no other does.
inline constexpr const char* kWorkerMemory = "400M";
inline constexpr const char* kWorkerCpu = "3";  // seconds
inline constexpr const char* kTotalBytes = "64G";

/// What a pile holds beside ordinary packages.
struct Pile {
  std::size_t packages = 0;
  std::size_t from_corpora = 0;  ///< 0 where they are not at hand
};

/// Fills a folder with `count` packages of different contents: those of the corpora and of `test_apks`, copies of these that are
/// cut short or changed, one whose code is half a gigabyte of zeros, and one whose signature asks for digests of ten.
Pile make_pile(const std::filesystem::path& folder, const std::filesystem::path& test_apks, std::size_t count);

}  // namespace mingcha::test
