#include <catch2/catch.hpp>

#include "document_dump.h"
#include "repeat.h"

using namespace mingcha;
using namespace mingcha::privacy_policy;

TEST_CASE("plain text: lines become blocks by their numbering, length and punctuation") {
  struct Row {
    const char* name;
    std::string text;
    std::string want;
  };
  const Row rows[] = {
      {"title, numbered headings, paragraphs",
       "示例应用隐私政策\n\n一、我们如何收集您的个人信息？\n为提供服务，我们会收集以下信息。\n（一）注册与登录\n1.1 手机号\n我们收集手机号。",
       "h1 示例应用隐私政策\nh1 一、我们如何收集您的个人信息？\np 为提供服务，我们会收集以下信息。\nh2 （一）注册与登录\n"
       "h4 1.1 手机号\np 我们收集手机号。\n"},
      {"a label with its value is no heading", "更新日期：2026年1月5日\n一、版本：3.0\n二、收集的信息：\n甲。",
       "p 更新日期：2026年1月5日\np 一、版本：3.0\nh1 二、收集的信息：\np 甲。\n"},
      {"chapters and articles", "第一章 总则\n第二条 定义\n第三条 本政策适用于本应用，包括网页版。",
       "h1 第一章 总则\nh2 第二条 定义\np 第三条 本政策适用于本应用，包括网页版。\n"},
      {"a sentence with a number is no heading", "第一段。\n一、我们收集您的手机号。", "p 第一段。\np 一、我们收集您的手机号。\n"},
      {"headings by arabic numbers", "甲。\n1. 收集\n乙。\n2. 使用\n丙。", "p 甲。\nh1 1. 收集\np 乙。\nh1 2. 使用\np 丙。\n"},
      {"numbers that follow each other make a list", "甲。\n1. IMEI\n2. IMSI\n3、设备信息，用于风控。",
       "p 甲。\nli1 1. IMEI\nli1 2. IMSI\nli1 3、设备信息，用于风控。\n"},
      {"bullets go, brackets stay", "甲。\n• 位置\n- 相册\n（1）相机\n①麦克风\n-3 度",
       "p 甲。\nli1 位置\nli1 相册\nli1 （1）相机\nli1 ①麦克风\np -3 度\n"},
      {"a year and a share are no numbering", "甲。\n2021年施行\n3.5%的用户", "p 甲。\np 2021年施行\np 3.5%的用户\n"},
      {"a long numbered line is a paragraph",
       "甲。\n一、我们收集设备信息以便在您使用本应用的各项服务时为您提供更加安全稳定并且符合您个人需要的内容与服务体验",
       "p 甲。\np 一、我们收集设备信息以便在您使用本应用的各项服务时为您提供更加安全稳定并且符合您个人需要的内容与服务体验\n"},
      {"spaces of every width", "　　我们\xC2\xA0 会收集　位置。  ", "p 我们 会收集 位置。\n"},
      {"line ends of every system", "甲。\r\n\r\n乙。\n", "p 甲。\np 乙。\n"},
      {"rows by tabs", "甲。\n名称\t用途\n友盟\t统计\n乙。", "p 甲。\ntr1 名称|用途\ntr1 友盟|统计\np 乙。\n"},
      {"rows by bars, with a head", "甲。\n| 名称 | 用途 |\n|---|---|\n| 友盟 | |\n", "p 甲。\nth1 名称|用途\ntr1 友盟|\n"},
      {"one bar in a line is no table", "甲。\n首页|关于我们", "p 甲。\np 首页|关于我们\n"},
      {"two tables", "a\tb\nc\td\n乙。\ne\tf\ng\th", "tr1 a|b\ntr1 c|d\np 乙。\ntr2 e|f\ntr2 g|h\n"},
      {"line feeds as a program writes them", "甲。\\n乙说\\\"丙\\\"。\\n\\n丁。", "p 甲。\np 乙说\"丙\"。\np 丁。\n"},
      {"two backslashes are nobody's line feeds", "甲\\n乙\\n丙", "h1 甲\\n乙\\n丙\n"},
      {"nothing", "", ""},
      {"only space", " \n\t\n　", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(dump_of(row.text, "policy.txt") == row.want);
  }
}

TEST_CASE("plain text: lines that an editor broke are one paragraph") {
  const std::string broken =
      "为了保障软件与服务的安全运行，我们会收集您的硬件型号、操作系\n统版本号、网络设备硬件地址、软件版本号、网络接入方式、类型、\n状态、"
      "网络质量数据、操作日志、使用日志以及服务日志，这些信息是\n为您提供服务所必需的基础信息。为了预防恶意程序，我们会收集安\n装的应用信息或"
      "者正在运行的进程信息、应用程序的总体运行情况、\n使用情况与频率、应用崩溃情况、性能数据。\n1.存储\n境内。";
  CHECK(dump_of(broken, "policy.txt") ==
        "p 为了保障软件与服务的安全运行，我们会收集您的硬件型号、操作系统版本号、网络设备硬件地址、软件版本号、网络接入方式、类型、状态、"
        "网络质量数据、操作日志、使用日志以及服务日志，这些信息是为您提供服务所必需的基础信息。为了预防恶意程序，我们会收集安装的应用信息或"
        "者正在运行的进程信息、应用程序的总体运行情况、使用情况与频率、应用崩溃情况、性能数据。\nh1 1.存储\np 境内。\n");
  // The same words in lines of their own lengths stay apart.
  const std::string apart = "硬件型号\n操作系统版本号、软件版本号\n网络接入方式、类型、状态、网络质量数据\n日志\n进程信息\n性能数据、频率";
  CHECK(dump_of(apart, "policy.txt") ==
        "h1 硬件型号\np 操作系统版本号、软件版本号\np 网络接入方式、类型、状态、网络质量数据\np 日志\np 进程信息\np 性能数据、频率\n");
  const std::string english =
      "We collect the following kinds of information when you use the app, so that\nit works on your device: the model "
      "of the device, the version of its operating\nsystem, the language that you chose, the address from which you "
      "connect and\nreports of crashes, which we keep for thirty days and then delete from every\nserver that holds them "
      "without any further request on your part or on that\nof anybody else.\n- A list";
  CHECK(dump_of(english, "policy.txt") ==
        "p We collect the following kinds of information when you use the app, so that it works on your device: the model "
        "of the device, the version of its operating system, the language that you chose, the address from which you "
        "connect and reports of crashes, which we keep for thirty days and then delete from every server that holds them "
        "without any further request on your part or on that of anybody else.\nli1 A list\n");
}

TEST_CASE("plain text: blocks are parted by line feeds, cells by tabs") {
  const auto document = read_document(as_bytes("甲。\n|a|b|\n||c|\n乙。"), "policy.txt");
  REQUIRE(document);
  CHECK(document->text == "甲。\na\tb\nc\n乙。");
}

TEST_CASE("a file larger than a policy may be is refused") {
  const std::string most(kLargestPolicy, 'a');
  CHECK(read_document(as_bytes(most), "policy.txt"));
  CHECK(dump_of(most, "policy.md") == "over_budget 16777216 > 4194304");
  CHECK(dump_of(repeat("a\n", 1'000'001), "policy.txt") == "over_budget lines");
  CHECK(dump_of("<pre>" + repeat("a\n", 1'000'001), "policy.html") == "over_budget text, blocks or table cells");
  CHECK(dump_of(most + "a", "policy.txt") == "over_budget 16777217 > 16777216");
}
