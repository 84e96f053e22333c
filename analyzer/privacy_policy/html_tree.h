// A page as a tree of elements, by Gumbo (HTML 5), within limits of memory and time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <gumbo.h>

#include "support/error.h"

namespace mingcha::privacy_policy {

/// Owns the page's text and the nodes made of it, which borrow that text.
class HtmlTree {
 public:
  /// Memory that nodes may take, in bytes; pages take about twenty times their size.
  static constexpr std::size_t kMostMemory = std::size_t{256} << 20;
  /// A last resort, of seconds: an ordinary page of a megabyte takes a fiftieth of one.
  static constexpr int kMostSeconds = 5;

  /// Any valid UTF-8 is a page. Errors: over_budget.
  static Result<HtmlTree> parse(std::string html, std::string_view where);

  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  const GumboNode& document() const noexcept { return *document_; }

 private:
  class Arena;
  HtmlTree();

  std::unique_ptr<std::string> text_;  // stays where it is on move
  std::unique_ptr<Arena> arena_;
  const GumboNode* document_ = nullptr;
};

}  // namespace mingcha::privacy_policy
