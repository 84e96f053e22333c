// JSON written straight into one string, in the order of the calls: a report has many thousand values, and a
// tree of them would cost more than finding them did.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mingcha::reports {

/// Appends indented JSON (RFC 8259) to a string that it owns. Text that is no UTF-8 is mended with U+FFFD;
/// characters that could act on a terminal are written as \u escapes, which keeps their value.
class JsonWriter {
 public:
  /// `size_bytes`: how long the text is expected to become.
  explicit JsonWriter(std::size_t size_bytes = 0) { out_.reserve(size_bytes); }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// A key of ours: plain text.
  void key(std::string_view name);
  /// A key that comes from the package.
  void any_key(std::string_view name);

  void text(std::string_view value);
  void number(std::int64_t value);
  void real(double value);  ///< the shortest spelling that reads back the same
  void boolean(bool value);
  void null();

  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field(std::string_view name, const char* value) { key(name), text(value); }
  void field(std::string_view name, bool value) { key(name), boolean(value); }
  template <std::integral Number>
  void field(std::string_view name, Number value) {
    key(name), number(static_cast<std::int64_t>(value));
  }
  /// Null where there is no value.
  template <class T>
  void field(std::string_view name, const std::optional<T>& value) {
    if (value) {
      field(name, *value);
    } else {
      key(name), null();
    }
  }
  /// Null where the text is empty.
  void field_or_null(std::string_view name, std::string_view value);
  template <class Texts>
  void texts(std::string_view name, const Texts& values) {
    key(name), begin_array();
    for (const auto& value : values) text(value);
    end_array();
  }

  /// What was written, with a line end; the writer is empty afterwards.
  std::string finish();

 private:
  static constexpr std::size_t kDepth = 16;  // of our own making: the report nests seven deep
  void open(char bracket);
  void close(char bracket);
  void item();
  void line();
  void quoted(std::string_view value);

  std::string out_;
  std::array<bool, kDepth> filled_{};  // has this level an item already?
  std::size_t depth_ = 0;
  bool after_key_ = false;
};

}  // namespace mingcha::reports
