// The parts that the papers over all apps and for one app share.
#pragma once

#include <string>

#include "reports/notice/page.h"
#include "reports/notice/sentence.h"

namespace mingcha::reports {

/// issuer, year, batch, total, date, deadline, days, mailbox.
Placeholders heading_values(const NoticeHeading& heading, const policies::NoticeLayout& layout, Lang lang);

/// A page with fonts and properties, without blocks.
Page empty_page(const policies::NoticeLayout& layout, const Placeholders& values);

void add_title(Page& page, const policies::NoticeLayout& layout, const Placeholders& values);

/// The layout's demand, by what is known of the deadline.
std::string closing(const policies::NoticeLayout& layout, const NoticeHeading& heading, const Placeholders& values);

/// Issuer and date; a date to be filled in by hand where none is given.
void add_signature(Page& page, const Placeholders& values, Lang lang);

}  // namespace mingcha::reports
