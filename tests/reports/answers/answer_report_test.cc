#include "reports/answers/answer_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/characters.h"
#include "reports/csv/csv_reader.h"
#include "reports/text/columns.h"

namespace mingcha::reports {
namespace {

constexpr AnswerColumn kColumns[] = {
    {"name", "名称", "Name"},
    {"apps", "应用数", "Apps", true},
    {"share", "占比（%）", "Share (%)", true},
    {"early", "同意前", "Before consent"},
    {"reads", "信息", "Reads", false, Shown::below},
};
constexpr AnswerColumn kFigures[] = {{"apps", "应用", "Apps", true}, {"registry", "登记库", "Registry"}};

Answer answer_about(const std::string& name) {
  Answer answer;
  answer.title = {"统计", "Statistics"};
  AnswerTable figures{"totals", {"总数", "Totals"}, kFigures, {{std::int64_t{1234567}, name}}};
  figures.record = true;
  AnswerTable table{"by_sdk", {"按 SDK", "By SDK"}, kColumns, {}, 3};
  table.rows = {{name, std::int64_t{12}, 37.5, true, std::vector<std::string>{"IMEI", name}},
                {std::string("second"), std::int64_t{5}, {}, false, std::vector<std::string>()}};
  table.bars = Bars{0, 1, 1};
  answer.tables = {figures, table};
  return answer;
}

bool is_safe(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_unsafe(c) && c != '\n' && c != '\r') return false;
  }
  return true;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    widest = std::max(widest, width_of(std::string_view(text).substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

}  // namespace

TEST_CASE("an answer as text: numbers to the right, wide characters in two columns, details below") {
  CHECK(answer_text(answer_about("友盟"), Lang::zh) ==
        "统计\n\n## 总数\n应用    1234567\n登记库  友盟\n\n## 按 SDK\n"
        "名称    应用数  占比（%）  同意前\n"
        "---------------------------------\n"
        "友盟        12       37.5  是\n"
        "    信息：IMEI、友盟\n"
        "second       5          —  否\n"
        "另有 3 行未列出\n");
}

TEST_CASE("an answer keeps within 80 columns, and loses no name") {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    std::string name;
    for (int i = 0; i < 40; ++i) name += "天气";
    const std::string text = answer_text(answer_about(name), lang);
    CHECK(widest_line(text) <= 80);
    std::size_t seen = 0;
    for (std::size_t at = text.find("天"); at != std::string::npos; at = text.find("天", at + 1)) ++seen;
    CHECK(seen == 3 * 40);
  }
}

TEST_CASE("an answer as CSV names its tables, and repeats the titles where the columns change") {
  const auto records = read_csv(answer_csv(answer_about("友盟"), Lang::en), "a.csv");
  REQUIRE(records);
  using Cells = std::vector<std::string>;
  std::vector<Cells> cells;
  for (const CsvRecord& record : *records) cells.push_back(record.cells);
  CHECK(cells == std::vector<Cells>{{"Table", "Apps", "Registry"},
                                    {"Totals", "1234567", "友盟"},
                                    {"Table", "Name", "Apps", "Share (%)", "Before consent", "Reads"},
                                    {"By SDK", "友盟", "12", "37.5", "yes", "IMEI; 友盟"},
                                    {"By SDK", "second", "5", "", "no", ""}});
  Answer alone = answer_about("友盟");
  alone.tables.erase(alone.tables.begin());
  CHECK(read_csv(answer_csv(alone, Lang::en), "a.csv")->front().cells.front() == "Name");
}

TEST_CASE("an answer as JSON keeps types and values") {
  const nlohmann::json json = nlohmann::json::parse(answer_json(answer_about("友盟"), Lang::zh));
  CHECK(json["totals"] == nlohmann::json{{"apps", 1234567}, {"registry", "友盟"}});
  CHECK(json["by_sdk"][0] ==
        nlohmann::json{
            {"name", "友盟"}, {"apps", 12}, {"share", 37.5}, {"early", true}, {"reads", {"IMEI", "友盟"}}});
  CHECK(json["by_sdk"][1]["share"].is_null());
  CHECK(json["left_out"] == nlohmann::json{{"by_sdk", 3}});
}

TEST_CASE("an answer as a page has its chart and its tables") {
  const std::string page = answer_html(answer_about("友盟"), "1.2.3", Lang::zh);
  CHECK(page.find("<ol class=\"bars\">") != std::string::npos);
  CHECK(page.find("<td class=\"number\">12</td>") != std::string::npos);
  CHECK(page.find("1,234,567") != std::string::npos);
  CHECK(page.find("另有 3 行未列出") != std::string::npos);
  CHECK(page.find("由 mingcha 1.2.3 生成</p>") != std::string::npos);
}

TEST_CASE("a chart has a bar for each row with something to draw") {
  struct Row {
    std::int64_t first, second;
    bool chart, both;
  };
  for (const Row& row : {Row{3, 2, true, true}, Row{3, 0, true, false}, Row{0, 0, false, false}}) {
    CAPTURE(row.first, row.second);
    Answer answer = answer_about("友盟");
    answer.tables[1].rows[0][1] = row.first;
    answer.tables[1].rows[1][1] = row.second;
    const std::string page = answer_html(answer, "1", Lang::zh);
    const std::size_t chart = page.find("<ol class=\"bars\">");
    REQUIRE((chart != std::string::npos) == row.chart);
    if (row.chart) CHECK((page.substr(chart, page.find("</ol>", chart) - chart).find("second") != std::string::npos) == row.both);
    CHECK(page.find(">second</th>") != std::string::npos);
  }
}

TEST_CASE("tables without rows say so") {
  Answer empty = answer_about("");
  for (AnswerTable& table : empty.tables) table.rows.clear(), table.left_out = 0;
  CHECK(answer_text(empty, Lang::en) == "Statistics\n\n## Totals\nnone\n\n## By SDK\nnone\n");
  CHECK(answer_html(empty, "1", Lang::en).find("<ol class=\"bars\">") == std::string::npos);
  const nlohmann::json json = nlohmann::json::parse(answer_json(empty, Lang::en));
  CHECK(json["totals"].is_null());
  CHECK(json["by_sdk"].empty());
}

TEST_CASE("hostile names are harmless in every format of an answer") {
  const std::string names[] = {"=cmd|' /C calc'!A0",
                               "@SUM(1+1)",
                               "<script>alert(1)</script>",
                               "&lt;\"'",
                               "abc\xe2\x80\xaegpj",
                               "\x1b]0;x\x07",
                               "\xc2\x9b"
                               "2J",
                               "a\r\nb\xe2\x80\xa8"
                               "c",
                               "\xff\xfe\xc0\x80",
                               "{0} {{1}} {}",
                               std::string("a\0b", 3),
                               std::string(100'000, 'A')};
  for (const std::string& name : names) {
    CAPTURE(name.substr(0, 40));
    const Answer answer = answer_about(name);
    const std::string csv = answer_csv(answer, Lang::zh);
    const std::string page = answer_html(answer, "1", Lang::zh);
    for (const std::string& text : {answer_text(answer, Lang::zh), csv, page}) CHECK(is_safe(text));
    CHECK(widest_line(answer_text(answer, Lang::zh)) <= 80);
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.size() < 100'000);
    CHECK_NOTHROW(nlohmann::json::parse(answer_json(answer, Lang::zh)));
    const auto records = read_csv(csv, "a.csv");
    REQUIRE(records);
    const std::string& cell = records->at(3).cells.at(1);
    CHECK((cell.empty() || std::string_view("=+-@\t\r").find(cell.front()) == std::string_view::npos));
  }
}

}  // namespace mingcha::reports
