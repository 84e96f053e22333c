// The small pieces of text that both dumps are made of.
#pragma once

#include "analyzer/dex/dump.h"
#include "analyzer/dex/encoded_value.h"

namespace mingcha::dex {

/// Collects lines and hands them on in large pieces.
class LineBuffer {
 public:
  explicit LineBuffer(const Sink& sink) : sink_(sink) {}
  LineBuffer(const LineBuffer&) = delete;
  LineBuffer& operator=(const LineBuffer&) = delete;
  ~LineBuffer() { flush(); }

  std::string& text() noexcept { return text_; }
  void end_line() {
    text_ += '\n';
    if (text_.size() >= kPieceBytes) flush();
  }

 private:
  static constexpr std::size_t kPieceBytes = 1U << 16;
  void flush() {
    if (!text_.empty()) sink_(text_);
    text_.clear();
  }

  const Sink& sink_;
  std::string text_;
};

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
void append_error(std::string& out, const Error& error);

}  // namespace mingcha::dex
