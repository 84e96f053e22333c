// What a policy says besides what is collected: its operator, dates, rights, storage, and the rest of Topic.
#pragma once

#include "analyzer/privacy_policy/reading.h"

namespace mingcha::privacy_policy {

void read_statements(const BlockText& text, const Block& block, const Place& place, PolicyText& out);

/// "2025-03-01" for the first date in `normal` within `reach` bytes, or empty: 2025年3月1日, 2025/3/1, 二〇二五年三月一日,
/// March 1, 2025.
std::string date_in(std::string_view normal, std::size_t reach);

}  // namespace mingcha::privacy_policy
