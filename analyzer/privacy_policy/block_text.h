// A stretch of a policy ready for reading: normalised, its words found, parted into sentences and clauses.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/privacy_policy/document.h"
#include "analyzer/privacy_policy/vocabulary.h"

namespace mingcha::privacy_policy {

/// A range of the normalised text.
struct Piece {
  std::uint32_t begin = 0, end = 0;
};

enum class ClauseKind : std::uint8_t {
  plain,
  condition,  ///< 当您使用…时
  reason,     ///< 为了…
};

struct Clause : Piece {
  ClauseKind kind = ClauseKind::plain;
};

/// A sentence, or what a semicolon parts off it.
struct Segment : Piece {
  bool follows = false;  ///< behind a semicolon: what it leaves out, the segment before said
  std::uint32_t first_clause = 0, clause_count = 0;
};

/// One for all blocks: its memory is used again. Borrows the document and the vocabulary.
class BlockText {
 public:
  BlockText(const Document& document, const Vocabulary& vocabulary) : document_(document), vocabulary_(vocabulary) {}

  /// Reads a range of the document's text.
  void read(Span span);

  const Document& document() const { return document_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  std::string_view text() const { return normal_.text; }
  std::string_view text(Piece piece) const { return text().substr(piece.begin, piece.end - piece.begin); }
  std::span<const Segment> segments() const { return segments_; }
  std::span<const Clause> clauses(const Segment& segment) const {
    return std::span(clauses_).subspan(segment.first_clause, segment.clause_count);
  }

  std::span<const Token> tokens(TermUse use) const { return tokens_[static_cast<std::size_t>(use)]; }
  /// Those that begin inside the piece.
  std::span<const Token> tokens(TermUse use, Piece piece) const;
  bool has(TermUse use, Piece piece) const { return !tokens(use, piece).empty(); }
  const Token* first(TermUse use, Piece piece, Word word) const;
  const Term& term(const Token& token) const { return vocabulary_.term(token); }

  /// The original text of a piece, without blanks and marks around it.
  std::string_view original(Piece piece) const;
  std::uint32_t offset(std::uint32_t normal) const { return normal_.offsets[normal]; }
  Quote quote(Piece piece) const;

 private:
  void part();
  void add_segment(std::uint32_t begin, std::uint32_t end, bool follows);
  ClauseKind kind_of(Piece clause) const;

  const Document& document_;
  const Vocabulary& vocabulary_;
  NormalText normal_;
  Tokens tokens_;
  std::vector<Segment> segments_;
  std::vector<Clause> clauses_;
};

/// `text` without blanks, marks and a list's number at its ends.
std::string_view trimmed(std::string_view text);
/// A quote of `document` from `span`, at most kLongestQuote bytes.
Quote quote_of(const Document& document, Span span);

}  // namespace mingcha::privacy_policy
