#include "screening/database/pq_value.h"

#include <charconv>
#include <string_view>

#include <fmt/format.h>

namespace mingcha::screening {
namespace {

// From the catalog pg_type, where they never change.
enum Type : Oid {
  kBool = 16, kBytea = 17, kInt8 = 20, kInt2 = 21, kInt4 = 23, kOid = 26, kFloat4 = 700, kFloat8 = 701, kNumeric = 1700
};

enum Format : int { kText = 0, kBinary = 1 };

template <class Number>
Value number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? Value(number) : Value();
}

Blob blob_of(const char* escaped) {
  std::size_t size = 0;
  unsigned char* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(escaped), &size);  // bytes either way
  Blob blob;
  if (bytes != nullptr) blob.bytes.assign(bytes, bytes + size);
  PQfreemem(bytes);
  return blob;
}

struct Writer {
  std::string& number;
  const char*& data;
  int& length;
  int& format;

  void operator()(std::monostate) const { data = nullptr; }
  void operator()(std::int64_t value) const { spell(fmt::format("{}", value)); }
  void operator()(double value) const { spell(fmt::format("{}", value)); }
  void operator()(const std::string& text) const { data = text.c_str(); }
  void operator()(const Blob& blob) const {
    data = blob.bytes.data();
    length = static_cast<int>(blob.bytes.size());
    format = kBinary;
  }
  void spell(std::string text) const {
    number = std::move(text);
    data = number.c_str();
  }
};

}  // namespace

PqValues::PqValues(std::span<const Value> values)
    : numbers_(values.size()), data_(values.size()), lengths_(values.size()), formats_(values.size(), kText) {
  for (std::size_t i = 0; i < values.size(); ++i)
    std::visit(Writer{numbers_[i], data_[i], lengths_[i], formats_[i]}, values[i]);
}

Value value_of(const PGresult* result, int row, int column) {
  if (PQgetisnull(result, row, column) != 0) return {};
  const char* const data = PQgetvalue(result, row, column);
  const std::string_view text(data, static_cast<std::size_t>(PQgetlength(result, row, column)));
  switch (PQftype(result, column)) {
    case kBool: return std::int64_t{text == "t"};
    case kBytea: return blob_of(data);
    case kInt2:
    case kInt4:
    case kInt8:
    case kOid: return number_of<std::int64_t>(text);
    case kFloat4:
    case kFloat8: return number_of<double>(text);
    case kNumeric: {
      Value whole = number_of<std::int64_t>(text);
      return std::holds_alternative<std::monostate>(whole) ? number_of<double>(text) : whole;
    }
    default: return std::string(text);
  }
}

}  // namespace mingcha::screening
