// What second tests found: for people, 80 columns wide, for programs, schema "mingcha.recheck/1", and as a table.
#pragma once

#include <string>
#include <vector>

#include "policies/date.h"
#include "reports/wording.h"
#include "screening/registry/second_test.h"

namespace mingcha::screening {

struct SecondTestPage {
  policies::Date on;
  std::vector<SecondTest> tests;  ///< by package name

  std::size_t count(SecondTest::Verdict verdict) const noexcept;
  /// Whether something evident is there that should not be.
  bool has_failures() const noexcept;
};

std::string second_test_text(const SecondTestPage& page, reports::Lang lang);
std::string second_test_json(const SecondTestPage& page);
/// A row for each finding, and one for an app without any.
std::string second_test_csv(const SecondTestPage& page, reports::Lang lang);

}  // namespace mingcha::screening
