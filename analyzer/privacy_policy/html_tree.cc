// Gumbo cannot be told to stop and does not look at what its allocator returns, so an allocator that has no more leaves
// it by longjmp: there is nothing to unwind in C, and all memory is the arena's, given back at once. That also avoids
// Gumbo's own way of freeing a tree, which recurses as deep as the tree is.
#include "analyzer/privacy_policy/html_tree.h"

#include <chrono>
#include <csetjmp>
#include <cstdlib>
#include <utility>
#include <vector>

#include "analyzer/privacy_policy/html_guard.h"

namespace mingcha::privacy_policy {

class HtmlTree::Arena {
 public:
  Arena() { chunks_.reserve(kMostMemory / kChunk + kMostMemory / kLarge + 2); }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    for (void* chunk : chunks_) std::free(chunk);
  }

  // Returns null when the page needs more than it may.
  GumboOutput* parse(std::string_view html) {
    end_ = std::chrono::steady_clock::now() + std::chrono::seconds(kMostSeconds);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* arena, size_t size) { return static_cast<Arena*>(arena)->take(size); };
    options.deallocator = [](void*, void*) {};
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(leave_) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{256} << 10;
  static constexpr std::size_t kLarge = kChunk / 4;  // larger pieces get a chunk of their own
  static constexpr std::size_t kAlignment = alignof(std::max_align_t);

  void* take(std::size_t size) {
    size = (size + kAlignment - 1) & ~(kAlignment - 1);
    used_ += size;
    if (used_ > kMostMemory || (++takes_ % 4096 == 0 && std::chrono::steady_clock::now() > end_)) {
      std::longjmp(leave_, 1);
    }
    if (size > kLarge) return new_chunk(size);
    if (size > left_) {
      next_ = static_cast<char*>(new_chunk(kChunk));
      left_ = kChunk;
    }
    void* piece = next_;
    next_ += size;
    left_ -= size;
    return piece;
  }

  void* new_chunk(std::size_t size) {
    void* chunk = chunks_.size() < chunks_.capacity() ? std::malloc(size) : nullptr;
    if (chunk == nullptr) std::longjmp(leave_, 1);
    chunks_.push_back(chunk);
    return chunk;
  }

  std::vector<void*> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t used_ = 0;
  std::size_t takes_ = 0;
  std::chrono::steady_clock::time_point end_;
  std::jmp_buf leave_;
};

HtmlTree::HtmlTree() : text_(std::make_unique<std::string>()), arena_(std::make_unique<Arena>()) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string html, std::string_view where) {
  HtmlTree tree;
  *tree.text_ = std::move(html);
  blank_excessive_tags(*tree.text_);
  const GumboOutput* output = tree.arena_->parse(*tree.text_);
  if (output == nullptr) return fail(Errc::over_budget, std::string(where), 0, "HTML");
  tree.document_ = output->document;
  return tree;
}

}  // namespace mingcha::privacy_policy
