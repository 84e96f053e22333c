// What the numbering, length and punctuation of one line say it is, where no markup does.
#pragma once

#include <cstdint>
#include <string_view>

#include "analyzer/privacy_policy/document.h"

namespace mingcha::privacy_policy {

/// How a line begins. Deeper kinds of numbering stand further down.
enum class Numbering : std::uint8_t {
  none,
  chapter,           ///< 第一章
  article,           ///< 第一条
  chinese,           ///< 一、
  bracketed_chinese, ///< （一）
  arabic,            ///< 1. 1、 1.1 1.1.1
  bracketed_arabic,  ///< （1） 1) ① a)
  bullet,            ///< • · - *
};

struct LineShape {
  Numbering numbering = Numbering::none;
  std::uint8_t parts = 0;        ///< of arabic numbers: 1.1 has two
  std::size_t prefix = 0;        ///< bytes of the numbering or bullet and the space behind it
  bool may_be_heading = false;   ///< short, and nothing that only sentences have
};

/// The shape of a line without space at its ends.
LineShape shape_of(std::string_view line) noexcept;

/// Characters (code points) of valid UTF-8.
std::size_t count_characters(std::string_view text) noexcept;

/// True when the text is short enough for a heading and does not end as a sentence does.
bool reads_as_heading(std::string_view text) noexcept;

}  // namespace mingcha::privacy_policy
