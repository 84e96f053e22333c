// Makes HTML harmless for a parser whose time grows with the depth of the tree and the square of a tag's attributes.
#pragma once

#include <cstddef>
#include <string>

namespace mingcha::privacy_policy {

/// How deep elements may be nested; pages have seldom more than 30 levels.
inline constexpr std::size_t kDeepestHtml = 200;
/// Attributes of one tag.
inline constexpr std::size_t kMostAttributes = 200;
/// Elements such as <b> and <font> that are open at a time: a parser opens them anew in every paragraph.
inline constexpr std::size_t kMostFormatting = 40;

/// Overwrites with spaces every tag beyond these limits, so that its contents stay where they are. Linear in the size.
void blank_excessive_tags(std::string& html);

}  // namespace mingcha::privacy_policy
