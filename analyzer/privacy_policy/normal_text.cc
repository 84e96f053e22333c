// One pass over the code points. A blank is kept only between two characters of ASCII, where it parts words; a hyphen
// or underscore between letters counts as one, so that "Android_ID", "Android-ID" and "Android ID" are the same.
#include "analyzer/privacy_policy/normal_text.h"

#include <numeric>

namespace mingcha::privacy_policy {
namespace {

struct CharacterPair {
  char16_t from, to;
};
constexpr CharacterPair kPunctuation[] = {
    {0xff61, 0x3002}, {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'},  {0x2013, '-'},  {0x2014, '-'},
    {0x2015, '-'},    {0x201c, '"'},    {0x201d, '"'}, {0x2018, '\''}, {0x2019, '\''}, {0x3010, '['}, {0x3011, ']'},
    {0x2236, ':'},    {0xfe55, ':'},    {0x300c, '"'}, {0x300d, '"'}, {0x3014, '('},   {0x3015, ')'},
};

constexpr char16_t kBlanks[] = {'\t', '\r', 0xa0,   0x3000, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
                                0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f};
constexpr char16_t kInvisible[] = {'*', '`', 0xff0a, 0xff40, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0xfeff};

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii(std::string_view text) { return !text.empty() && static_cast<unsigned char>(text.back()) < 0x80; }

/// Writes characters and the offsets where they stood.
class OffsetSink {
 public:
  OffsetSink(NormalText& out, std::uint32_t base) : out_(out), base_(base) {}

  std::string& text() { return out_.text; }
  /// Each byte stands where its character began.
  void put(std::string_view written, std::size_t at) {
    std::uint32_t here = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if ((static_cast<unsigned char>(written[i]) & 0xc0) != 0x80) here = base_ + static_cast<std::uint32_t>(at + i);
      out_.offsets.push_back(here);
    }
    out_.text += written;
  }
  void replace_tail(std::size_t size, std::string_view with) {
    const std::uint32_t at = out_.offsets[out_.text.size() - size];
    out_.text.resize(out_.text.size() - size);
    out_.text += with;
    out_.offsets.resize(out_.text.size() - with.size());
    out_.offsets.resize(out_.text.size(), at);
  }

 private:
  NormalText& out_;
  std::uint32_t base_;
};

class TextSink {
 public:
  explicit TextSink(std::string& out) : out_(out) {}

  std::string& text() { return out_; }
  void put(std::string_view written, std::size_t) { out_ += written; }
  void replace_tail(std::size_t size, std::string_view with) {
    out_.resize(out_.size() - size);
    out_ += with;
  }

 private:
  std::string& out_;
};

/// The two words for the same network, where the text so far ends in one.
template <class Sink>
void join_wifi(Sink& sink) {
  if (sink.text().ends_with("wi fi")) sink.replace_tail(5, "wifi");
  if (sink.text().ends_with("wlan")) sink.replace_tail(4, "wifi");
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first >= 0xf8) return 0xfffd;
  char32_t c = first & (0x3fU >> more);
  for (int i = 0; i < more; ++i) {
    if (at >= text.size() || (byte(at) & 0xc0) != 0x80) return 0xfffd;
    c = (c << 6) | (byte(at++) & 0x3fU);
  }
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | (c >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xf0 | (c >> 18));
    tail(12), tail(6), tail(0);
  }
}

Normaliser::Normaliser() : usual_(kTableSize), traditional_(kTableSize / 64) {
  std::iota(usual_.begin(), usual_.end(), char16_t{0});
  for (char16_t c = 0xff01; c <= 0xff5e; ++c) usual_[c] = static_cast<char16_t>(c - 0xfee0);
  for (const CharacterPair& pair : kPunctuation) usual_[pair.from] = pair.to;
  for (const char16_t first : {char16_t{'A'}, char16_t{0xff21}})
    for (char16_t i = 0; i < 26; ++i) usual_[static_cast<std::size_t>(first + i)] = static_cast<char16_t>('a' + i);
  for (const char16_t blank : kBlanks) usual_[blank] = ' ';
  for (const char16_t invisible : kInvisible) usual_[invisible] = 0;
  for (std::size_t c = 1; c < kept_.size(); ++c) kept_[c] = usual_[c] == c && c != ' ' && c != '-' && c != '_';
}

/// How many bytes from `at` on are characters that stay as they are, and end no word that join_wifi() looks for before
/// the last of them.
std::size_t Normaliser::unchanged(std::string_view text, std::size_t at) const {
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      if (!kept_[lead]) break;
      ++at;
      if (lead == 'i' || lead == 'n') break;
    } else if ((lead & 0xf0) == 0xe0 && at + 2 < text.size()) {
      const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
      const char32_t c = (lead & 0x0fU) << 12 | (second & 0x3fU) << 6 | (third & 0x3fU);
      if ((second & 0xc0) != 0x80 || (third & 0xc0) != 0x80 || usual_[c] != c) break;
      at += 3;
    } else {
      break;
    }
  }
  return at - begin;
}

/// A blank is held back until it is known what follows it.
template <class Sink>
void Normaliser::write(std::string_view original, Sink& sink) const {
  std::size_t blank_at = 0;
  std::string other;  // a character that is written as another one
  bool pending = false, after_letter = false;
  const auto put = [&](std::string_view written, std::size_t at) {
    if (pending && static_cast<unsigned char>(written.front()) < 0x80 && is_ascii(sink.text())) sink.put(" ", blank_at);
    pending = false;
    sink.put(written, at);
    const char last = written.back();
    after_letter = is_ascii_letter(static_cast<unsigned char>(last));
    if (last == 'i' || last == 'n') join_wifi(sink);
  };
  for (std::size_t at = 0; at < original.size();) {
    if (const std::size_t same = unchanged(original, at)) {
      put(original.substr(at, same), at);
      at += same;
      continue;
    }
    const std::size_t start = at;
    if (is_capital(original[at])) {
      other.clear();
      do other += static_cast<char>(original[at] + 0x20);
      while (++at < original.size() && is_capital(original[at]) && other.back() != 'i' && other.back() != 'n');
      put(other, start);
      continue;
    }
    const char32_t c = usual(next_code_point(original, at));
    if (c == 0) continue;
    std::size_t ahead = at;
    const bool joins = (c == '-' || c == '_') && after_letter && at < original.size() &&
                       is_ascii_letter(usual(next_code_point(original, ahead)));
    if (c == ' ' || joins) {
      if (!pending) blank_at = start;
      pending = true;
      after_letter = false;
      continue;
    }
    other.clear();
    append_utf8(other, c);
    put(other, start);
  }
}

void Normaliser::normalise(std::string_view original, std::uint32_t base, NormalText& out) const {
  out.text.clear();
  out.offsets.clear();
  OffsetSink sink(out, base);
  write(original, sink);
  out.offsets.push_back(base + static_cast<std::uint32_t>(original.size()));
}

void Normaliser::normalise(std::string_view original, std::string& out) const {
  out.clear();
  TextSink sink(out);
  write(original, sink);
}

std::string Normaliser::normalise(std::string_view original) const {
  std::string out;
  normalise(original, out);
  return out;
}

}  // namespace mingcha::privacy_policy
