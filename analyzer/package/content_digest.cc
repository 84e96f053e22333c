// Chunked: each megabyte is hashed with a prefix, then all hashes together. Verity: a hash tree of 4096-byte pages.
// Threads take runs of chunks, since hashing one chunk is too short a job to hand out.
#include "analyzer/package/content_digest.h"

#include <algorithm>
#include <array>

#include "support/digest.h"

namespace mingcha::package {
namespace {

using Content = SignatureAlgorithm::Content;

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kPage = 4096;
constexpr std::uint8_t kChunkPrefix = 0xa5;
constexpr std::uint8_t kTopPrefix = 0x5a;
constexpr std::size_t kEndDirectoryOffset = 16;  // of the field within the end record
constexpr std::array<std::uint8_t, 8> kVeritySalt{};

std::array<std::uint8_t, 5> prefixed_count(std::uint8_t prefix, std::size_t count) {
  std::array<std::uint8_t, 5> out{prefix};
  for (unsigned i = 0; i < 4; ++i) out[i + 1] = static_cast<std::uint8_t>(count >> (8 * i));
  return out;
}

/// The end record as it would be without a signing block.
std::vector<std::uint8_t> end_without_block(const SignedContents& contents) {
  std::vector<std::uint8_t> end(contents.end.begin(), contents.end.end());
  for (unsigned i = 0; i < 4 && kEndDirectoryOffset + i < end.size(); ++i) {
    end[kEndDirectoryOffset + i] = static_cast<std::uint8_t>(contents.entries.size() >> (8 * i));
  }
  return end;
}

std::string chunked(const std::array<Bytes, 3>& sections, Digest::Kind kind, ThreadPool& pool) {
  std::vector<Bytes> chunks;
  for (const Bytes section : sections) {
    for (std::size_t pos = 0; pos < section.size(); pos += kChunk) chunks.push_back(slice(section, pos, kChunk));
  }
  std::vector<std::string> digests(chunks.size());
  pool.for_each(chunks.size(), [&](std::size_t i) {
    Digest digest(kind);
    digest.update(prefixed_count(kChunkPrefix, chunks[i].size()));
    digest.update(chunks[i]);
    digests[i] = digest.finish();
  });
  Digest top(kind);
  top.update(prefixed_count(kTopPrefix, chunks.size()));
  for (const std::string& digest : digests) top.update(as_bytes(digest));
  return top.finish();
}

/// Bytes of several sections as one sequence.
class Concatenation {
 public:
  explicit Concatenation(const std::array<Bytes, 3>& sections) : sections_(sections) {
    for (const Bytes section : sections) size_ += section.size();
  }
  std::size_t size() const noexcept { return size_; }
  /// Feeds [pos, pos + size) to `digest`, zeros behind the end.
  void feed(Digest& digest, std::size_t pos, std::size_t size) const {
    for (const Bytes section : sections_) {
      const Bytes piece = slice(section, pos, size);
      digest.update(piece);
      size -= piece.size();
      pos = pos > section.size() ? pos - section.size() : 0;
    }
    static constexpr std::array<std::uint8_t, kPage> kZeros{};
    digest.update(slice(kZeros, 0, size));
  }

 private:
  std::array<Bytes, 3> sections_;
  std::size_t size_ = 0;
};

/// One level up: the salted hashes of all pages, one after the other.
std::string hash_pages(const Concatenation& level, ThreadPool& pool) {
  constexpr std::size_t kPagesPerJob = 256;
  const std::size_t pages = (level.size() + kPage - 1) / kPage;
  const std::size_t jobs = (pages + kPagesPerJob - 1) / kPagesPerJob;
  std::vector<std::string> hashes(jobs);
  pool.for_each(jobs, [&](std::size_t job) {
    const std::size_t last = std::min(pages, (job + 1) * kPagesPerJob);
    for (std::size_t page = job * kPagesPerJob; page < last; ++page) {
      Digest digest(Digest::Kind::sha256);
      digest.update(kVeritySalt);
      level.feed(digest, page * kPage, kPage);
      hashes[job] += digest.finish();
    }
  });
  std::string all;
  for (const std::string& some : hashes) all += some;
  return all;
}

std::string verity(const std::array<Bytes, 3>& sections, ThreadPool& pool) {
  const Concatenation contents(sections);
  std::string level = hash_pages(contents, pool);
  while (level.size() > kPage) level = hash_pages(Concatenation({as_bytes(level), Bytes(), Bytes()}), pool);
  std::string root = hash_pages(Concatenation({as_bytes(level), Bytes(), Bytes()}), pool);
  for (unsigned i = 0; i < 8; ++i) root += static_cast<char>(static_cast<unsigned char>(std::uint64_t{contents.size()} >> (8 * i)));
  return root;
}

}  // namespace

std::string content_digest(const SignedContents& contents, SignatureAlgorithm::Content kind, ThreadPool& pool) {
  const std::vector<std::uint8_t> end = end_without_block(contents);
  const std::array<Bytes, 3> sections = {contents.entries, contents.directory, end};
  switch (kind) {
    case Content::chunked_sha256: return chunked(sections, Digest::Kind::sha256, pool);
    case Content::chunked_sha512: return chunked(sections, Digest::Kind::sha512, pool);
    case Content::verity_sha256: return verity(sections, pool);
  }
  return {};
}

}  // namespace mingcha::package
