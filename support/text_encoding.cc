// Chinese texts come as UTF-8 or GB 18030 (GBK and GB 2312 are parts of it), and seldom say which. Text in GB 18030 is
// almost never valid UTF-8, while text in UTF-8 with a few broken bytes still has many more characters of several
// bytes that are right than bytes that are wrong: counting both tells them apart.
#include "support/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <utility>
#include <vector>

#include "support/mutf8.h"

namespace mingcha {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Magic {
  std::string_view start;
  std::string_view name;
};
constexpr Magic kNoText[] = {
    {"%PDF-", "PDF"},         {"\xD0\xCF\x11\xE0", "OLE"}, {"{\\rtf", "RTF"},      {"\x89PNG", "PNG"},
    {"GIF8", "GIF"},          {"\xFF\xD8\xFF", "JPEG"},    {"PK\x03\x04", "ZIP"},  {"\x1F\x8B", "gzip"},
    {"\x7F" "ELF", "ELF"},    {"dex\n", "dex"},            {"Rar!", "RAR"},        {"7z\xBC\xAF", "7z"},
};

struct CharsetName {
  std::string_view label;  ///< as HTML writes it, in lower case
  const char* iconv;
};
// Source: WHATWG Encoding, "Names and labels"; GB 18030 reads all that GBK and GB 2312 can say.
constexpr CharsetName kCharsets[] = {
    {"gb18030", "GB18030"}, {"gb2312", "GB18030"},      {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},   {"big5", "BIG5-HKSCS"},     {"big5-hkscs", "BIG5-HKSCS"},
    {"hz-gb-2312", "HZ"},   {"iso-8859-1", "CP1252"},   {"windows-1252", "CP1252"},
};

const char* iconv_name(std::string_view declared) {
  std::string label(declared);
  std::transform(label.begin(), label.end(), label.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const CharsetName& row : kCharsets) {
    if (row.label == label) return row.iconv;
  }
  return "GB18030";
}

class Converter {  // owns an iconv descriptor
 public:
  explicit Converter(const char* from) : handle_(iconv_open("UTF-8", from)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (ok()) iconv_close(handle_);
  }
  bool ok() const noexcept { return handle_ != failed(); }

  std::string convert(std::string_view text) {
    std::string out;
    char room[4096];
    char* next = const_cast<char*>(text.data());  // iconv's signature; it only reads
    std::size_t left = text.size();
    while (left > 0) {
      char* to = room;
      std::size_t space = sizeof room;
      const std::size_t done = iconv(handle_, &next, &left, &to, &space);
      const int error = done == static_cast<std::size_t>(-1) ? errno : 0;
      out.append(room, static_cast<std::size_t>(to - room));
      if (error == 0 || error == E2BIG) continue;
      out += kReplacement;
      ++next;
      --left;
    }
    return out;
  }

 private:
  // iconv_open says failure with this value, a pointer that is none.
  static iconv_t failed() noexcept { return reinterpret_cast<iconv_t>(static_cast<std::intptr_t>(-1)); }
  iconv_t handle_;
};

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

std::size_t count_of_several_bytes(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<std::uint8_t>(c) >= 0xC0; }));
}

bool is_control(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7F;
}

// One character in twenty that no text has: bytes of something else.
bool is_text(std::string_view utf8) {
  std::size_t odd = count(utf8, kReplacement);
  std::size_t characters = 0;
  for (const char c : utf8) {
    if (is_control(c)) ++odd;
    if ((static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U) ++characters;
  }
  return odd * 20 <= characters;
}

std::string from_utf16(Bytes bytes, bool big_endian) {
  if (!big_endian) return utf8_from_utf16le(bytes);
  std::vector<std::uint8_t> swapped(bytes.begin(), bytes.end());
  for (std::size_t i = 0; i + 1 < swapped.size(); i += 2) std::swap(swapped[i], swapped[i + 1]);
  return utf8_from_utf16le(swapped);
}

Result<std::string> from_unmarked(std::string_view text, std::string_view where, std::string_view declared) {
  std::string utf8 = valid_utf8(text);
  if (utf8.size() == text.size()) return utf8;  // a replaced byte makes it longer
  const std::size_t broken = count(utf8, kReplacement) - count(text, kReplacement);
  const std::size_t right = count_of_several_bytes(utf8) - broken;
  if (right > broken) return utf8;
  Converter converter(iconv_name(declared));
  if (!converter.ok()) return fail(Errc::unsupported, std::string(where), 0, iconv_name(declared));
  return converter.convert(text);
}

Result<std::string> to_utf8(Bytes bytes, std::string_view where, std::string_view declared) {
  const std::string_view text = as_text(bytes);
  if (text.starts_with("\xEF\xBB\xBF")) return valid_utf8(text.substr(3));
  if (text.starts_with("\xFF\xFE")) return from_utf16(bytes.subspan(2), false);
  if (text.starts_with("\xFE\xFF")) return from_utf16(bytes.subspan(2), true);
  return from_unmarked(text, where, declared);
}

}  // namespace

Result<std::string> decode_text(Bytes bytes, std::string_view where, std::string_view declared) {
  for (const Magic& magic : kNoText) {
    if (as_text(bytes).starts_with(magic.start)) {
      return fail(Errc::unsupported, std::string(where), 0, std::string(magic.name));
    }
  }
  Result<std::string> text = to_utf8(bytes, where, declared);
  if (!text) return text;
  if (!is_text(*text)) return fail(Errc::unsupported, std::string(where), 0, "binary");
  std::replace_if(text->begin(), text->end(), is_control, ' ');
  return text;
}

}  // namespace mingcha
