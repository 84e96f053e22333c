// One pass over the code points. A blank is kept only between two characters of ASCII, where it parts words; a hyphen
// or underscore between letters counts as one, so that "Android_ID", "Android-ID" and "Android ID" are the same.
#include "analyzer/privacy_policy/normal_text.h"

namespace mingcha::privacy_policy {
namespace {

struct CodePointPair {
  char32_t from, to;
};
constexpr CodePointPair kPunctuation[] = {
    {0x3001, 0x3001}, {0xff61, 0x3002}, {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'},  {0x2013, '-'},  {0x2014, '-'},
    {0x2015, '-'},    {0x201c, '"'},    {0x201d, '"'}, {0x2018, '\''}, {0x2019, '\''}, {0x3010, '['}, {0x3011, ']'},
    {0x2236, ':'},    {0xfe55, ':'},    {0x300c, '"'}, {0x300d, '"'}, {0x3014, '('},   {0x3015, ')'},
};

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f;
}

bool is_invisible(char32_t c) { return (c >= 0x200b && c <= 0x200f) || c == 0xfeff || c == '*' || c == '`'; }

char32_t plain(char32_t c) {
  if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
  for (const CodePointPair& pair : kPunctuation)
    if (c == pair.from) return pair.to;
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  return c;
}

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Writes what is read, and holds a blank back until it is known what follows it.
class Writer {
 public:
  Writer(NormalText& out, std::uint32_t base) : out_(out), base_(base) {}

  void blank(std::size_t at) {
    if (!pending_) blank_at_ = at;
    pending_ = true;
  }

  void put(char32_t c, std::size_t at) {
    const bool ascii = c < 0x80;
    if (pending_ && ascii && !out_.text.empty() && static_cast<unsigned char>(out_.text.back()) < 0x80)
      append(' ', blank_at_);
    pending_ = false;
    append(c, at);
    join_wifi();
  }

 private:
  void append(char32_t c, std::size_t at) {
    append_utf8(out_.text, c);
    out_.offsets.resize(out_.text.size(), base_ + static_cast<std::uint32_t>(at));
  }

  void replace_tail(std::size_t size, std::string_view with) {
    const std::uint32_t at = out_.offsets[out_.text.size() - size];
    out_.text.resize(out_.text.size() - size);
    out_.text += with;
    out_.offsets.resize(out_.text.size() - with.size());
    out_.offsets.resize(out_.text.size(), at);
  }

  void join_wifi() {
    if (out_.text.ends_with("wi fi")) replace_tail(5, "wifi");
    if (out_.text.ends_with("wlan")) replace_tail(4, "wifi");
  }

  NormalText& out_;
  std::uint32_t base_;
  std::size_t blank_at_ = 0;
  bool pending_ = false;
};

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

void Normaliser::normalise(std::string_view original, std::uint32_t base, NormalText& out) const {
  out.text.clear();
  out.offsets.clear();
  Writer writer(out, base);
  char32_t before = 0;
  for (std::size_t at = 0; at < original.size();) {
    const std::size_t start = at;
    char32_t c = plain(next_code_point(original, at));
    if (is_invisible(c)) continue;
    std::size_t ahead = at;
    const bool joins = (c == '-' || c == '_') && is_ascii_letter(before) && at < original.size() &&
                       is_ascii_letter(plain(next_code_point(original, ahead)));
    before = c;
    if (is_blank(c) || joins) {
      writer.blank(start);
      continue;
    }
    if (const auto found = simplified_.find(c); found != simplified_.end()) c = found->second;
    if (const auto found = usual_.find(c); found != usual_.end()) c = found->second;
    writer.put(c, start);
  }
  out.offsets.push_back(base + static_cast<std::uint32_t>(original.size()));
}

std::string Normaliser::normalise(std::string_view original) const {
  NormalText out;
  normalise(original, 0, out);
  return std::move(out.text);
}

}  // namespace mingcha::privacy_policy
