// Notices made by hand, of any length.
#pragma once

#include "reports/notice/notice.h"

namespace mingcha {

/// `apps` apps named 应用0001 and so on with one to three problems each, one of them suspected in every fifth; an SDK for
/// every tenth app. Batch 3 of 2026, 60 in all, of 2026-11-22, without a deadline.
reports::Notice sample_notice(std::size_t apps);

/// An app whose every text tries to break out of where it is put.
reports::NoticeApp hostile_app();

/// 应用0001 after a second test: one finding fixed, one still there, one new.
reports::NoticeApp rechecked_app();

}  // namespace mingcha
