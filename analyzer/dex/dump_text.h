// The small pieces of text that both dumps are made of.
#pragma once

#include "analyzer/dex/code_item.h"
#include "analyzer/dex/dump.h"
#include "analyzer/dex/encoded_value.h"

namespace mingcha::dex {

/// Collects lines and hands them on in large pieces, up to a limit in proportion to the file: a small file
/// may print the same long name millions of times.
class LineBuffer {
 public:
  LineBuffer(const DexFile& dex, const Sink& sink)
      : sink_(sink), left_(std::uint64_t{256} * dex.data().size() + kPieceBytes) {}
  LineBuffer(const LineBuffer&) = delete;
  LineBuffer& operator=(const LineBuffer&) = delete;
  ~LineBuffer() {
    if (full()) text_ += "! over_budget: the rest is not printed\n";
    flush();
  }

  std::string& text() noexcept { return text_; }
  void end_line() {
    text_ += '\n';
    if (text_.size() >= kPieceBytes) flush();
  }
  /// Counts work that prints nothing as so many bytes.
  void charge(std::uint64_t bytes) noexcept { left_ -= bytes < left_ ? bytes : left_; }
  /// True when the limit is reached; the dump should end.
  bool full() const noexcept { return left_ == 0; }

 private:
  static constexpr std::size_t kPieceBytes = 1U << 16;
  void flush() {
    if (!text_.empty()) sink_(text_);
    charge(text_.size());
    text_.clear();
  }

  const Sink& sink_;
  std::string text_;
  std::uint64_t left_;
};

/// A longer text is cut when it is printed. Constants of a class file have at most 65,535 bytes.
inline constexpr std::size_t kMaxTextBytes = 1U << 20;

/// Appends MUTF-8 so that a terminal only shows it: quotes, backslashes, control, direction and invisible
/// characters and surrogates become escapes as in Java source, bytes that are no MUTF-8 become \xNN.
void append_escaped(std::string& out, std::string_view mutf8);
void append_quoted(std::string& out, std::string_view mutf8);

void append_type(std::string& out, const DexFile& dex, TypeIdx idx);
void append_signature(std::string& out, const DexFile& dex, ProtoIdx idx);
void append_field(std::string& out, const DexFile& dex, FieldIdx idx);
void append_method(std::string& out, const DexFile& dex, MethodIdx idx);
/// "invoke-static Lcom/a/B;->get()V"
void append_method_handle(std::string& out, const DexFile& dex, std::uint32_t method_handle_idx);
/// `name()V by invoke-static Lcom/a/B;->bootstrap(...)...`, then the extra arguments; or the error.
void append_call_site(std::string& out, const DexFile& dex, std::uint32_t call_site_idx);
/// The value `values[at]` with its parts: {1, "text", @Lcom/a/B;(name=2)}
void append_value(std::string& out, const DexFile& dex, const EncodedValues& values, std::uint32_t at);
/// What an instruction's index refers to; "! 7 >= 5" for one outside its table.
void append_reference(std::string& out, const DexFile& dex, IndexKind kind, std::uint32_t index);
enum class FlagsOf : std::uint8_t { of_class, of_field, of_method };
/// " public static final"
void append_flags(std::string& out, std::uint32_t access_flags, FlagsOf what);
/// "try 0000..0004 Ljava/lang/Exception;->000a <any>->000c"
void append_try(std::string& out, const DexFile& dex, const TryItem& item);
void append_error(std::string& out, const Error& error);

}  // namespace mingcha::dex
