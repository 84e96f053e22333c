// What each coverage reason means for the reader of a report. One row a kind, in the order of the kinds.
#include <array>

#include "reports/texts.h"

namespace mingcha::reports {
namespace {

using enum ReasonKind;

using Row = Wording<ReasonKind>;

constexpr std::array kRows = {
    Row{zip_prefix, "压缩包前有多余数据", "there are bytes before the archive"},
    Row{zip_suffix, "压缩包后有多余数据", "there are bytes after the archive"},
    Row{zip_encrypted_flag, "条目带加密标志但并未加密，已按系统的方式忽略该标志",
        "an entry is marked as encrypted but is not; the mark was ignored as the platform ignores it"},
    Row{zip_unknown_method, "条目的压缩方法编号非标准，已按系统的方式读取",
        "an entry names an unusual compression method; it was read as the platform reads it"},
    Row{zip_duplicate_name, "压缩包内有同名条目，已采用系统会采用的一个",
        "an entry name occurs twice; the one that the platform takes was taken"},
    Row{zip_local_mismatch, "条目的本地文件头与中央目录不一致",
        "an entry's local header and the central directory disagree"},
    Row{zip_decoy_folder, "存在与关键文件同名的文件夹，会干扰其他工具",
        "a folder bears the name of a key file, which misleads other tools"},
    Row{zip_odd_directory, "压缩包目录结构异常，其他工具可能拒绝读取",
        "the archive's directory is unusual; other tools may refuse it"},
    Row{zip_entry_broken, "条目损坏，无法解压", "an entry is broken and could not be inflated"},
    Row{zip_crc_mismatch, "条目解压后的校验值与记录不符",
        "an entry's contents do not match its recorded checksum"},
    Row{zip_size_mismatch, "条目解压后的大小与记录不符，已全部读取",
        "an entry yields more or fewer bytes than recorded; all of them were read"},
    Row{zip_over_budget, "条目或安装包超过解压上限，超出部分未读取",
        "an entry or the package is larger than the limits allow; the rest was not read"},
    Row{part_broken, "分包无法打开", "one part of the package cannot be opened"},
    Row{part_foreign, "分包的包名或版本与主包不同", "a part's package name or version differs from the base"},
    Row{nesting_too_deep, "压缩包嵌套层数超过上限，内层未读取",
        "archives are nested deeper than the limit; the inner ones were not read"},
    Row{signature_missing, "没有系统认可的签名", "there is no signature that the platform would accept"},
    Row{signature_broken, "签名块或证书无法解析", "a signature block or certificate cannot be parsed"},
    Row{signature_mismatch, "内容与签名摘要不符，安装包可能被改动过",
        "the contents do not match the signed digest; the package may have been altered"},
    Row{manifest_missing, "缺少 AndroidManifest.xml", "there is no AndroidManifest.xml"},
    Row{manifest_broken, "AndroidManifest.xml 无法完整读取", "AndroidManifest.xml cannot be read to its end"},
    Row{xml_odd, "二进制 XML 形式异常，已按系统的方式读取",
        "a binary XML file has an unusual form; it was read as the platform reads it"},
    Row{xml_broken, "二进制 XML 文件无法读取", "a binary XML file cannot be read"},
    Row{resources_broken, "资源表 resources.arsc 无法完整读取", "resources.arsc cannot be read to its end"},
    Row{resources_odd, "资源表形式异常，已按系统的方式读取",
        "the resource table has an unusual form; it was read as the platform reads it"},
    Row{dex_missing, "清单声明应用含有代码，但安装包中没有 dex 文件",
        "the manifest declares code, but the package has no dex file"},
    Row{dex_broken, "dex 文件的文件头或索引表损坏，整个文件未读取",
        "a dex file's header or tables are broken; none of the file was read"},
    Row{dex_encrypted, "classes.dex 不是 dex 格式，疑似被加密",
        "classes.dex is no dex file and looks encrypted"},
    Row{dex_idle, "dex 文件编号不连续，系统启动时不加载，未检测（可能由应用自行加载）",
        "a dex file stands behind a gap in the numbering: not loaded at start, not examined (the app may load it itself)"},
    Row{dex_odd, "dex 文件形式异常，已按系统的方式读取",
        "a dex file has an unusual form; it was read as the platform reads it"},
    Row{dex_class_broken, "有类无法解析，同一文件的其余内容已读取",
        "a class cannot be decoded; the rest of its file was read"},
    Row{dex_method_broken, "有方法的代码无法解析", "a method's code cannot be decoded"},
    Row{dex_shadowed_platform, "应用定义了与系统类同名的类，运行时生效的是系统的类",
        "a class bears a platform class's name; at run time the platform's own is used"},
    Row{dex_duplicate_class, "同一个类定义了多次，已采用运行时生效的第一个",
        "a class is defined twice; the first definition counts, as at run time"},
    Row{native_unread, "原生库无法读取，其中的行为未检测", "a native library could not be read; what it does was not seen"},
    Row{native_over_budget, "原生库过大，部分代码未深入检测", "a native library is too large; part of its code was not looked into"},
    Row{native_odd, "原生库的文件结构异常，已按系统的方式读取",
        "a native library's form is unusual; it was read as the platform reads it"},
    Row{native_differs, "原生库缺少其他架构版本中存在的读取行为", "a native library lacks reads that its build for another machine has"},
    Row{native_loaded_later, "安装包的其他位置存有原生库，应用可自行加载，已一并检测",
        "a native library elsewhere in the package, which the app may load by itself; it was examined too"},
    Row{dex_loaded_later, "安装包的其他位置存有 dex 文件，应用可自行加载，已一并检测",
        "a dex file elsewhere in the package, which the app may load by itself; it was examined too"},
    Row{constants_over_budget, "方法过大，未跟踪其中的常量", "a method is too large to follow its constants"},
    Row{endpoints_over_budget, "网络地址过多，超出上限的未保留", "there are more addresses than are kept"},
    Row{components_missing, "部分已声明的组件在代码中找不到",
        "some declared components have no class in the code"},
    Row{components_absent, "已声明的组件在代码中全部找不到，应用可能经过加固",
        "none of the declared components has a class in the code; the app may be packed"},
    Row{content_encrypted, "有文件疑似被加密，没有迹象表明其中是代码", "a file looks encrypted; nothing says that it holds code"},
    Row{code_encrypted, "有文件疑似是被加密的代码，未能读取", "a file looks like encrypted code and could not be read"},
    Row{code_loaded, "代码会加载安装包之外或加密的代码，被加载的代码未读取",
        "code loads other code that is not in the package or is encrypted; that was not read"},
    Row{code_of_installed, "代码会加载手机中另一已安装应用（如系统服务）的代码，该代码不属于本应用，未读取",
        "code loads code of another package on the phone, such as the system's services; that is not the app's and was not read"},
    Row{framework_code, "应用框架的代码不在 dex 文件中：脚本只检索已知接口的调用，字节码只检索已知接口的名称，其余未读取",
        "code of a framework is not in dex files: scripts were only searched for known calls, bytecode for their names, "
        "the rest was not read"},
    Row{code_replaceable, "含有热修复、插件或小程序的引擎，运行时可加载安装包之外的代码",
        "an engine for fixes, plug-ins or mini-programs may run code that is not in the package"},
    Row{packed, "应用经过加固，安装包中的代码不是应用自身的代码", "the app is packed: the code in the package is not the app's own"},
    Row{protected_, "应用的部分代码经过保护，只在运行时可见", "a part of the app's code is protected and only seen at run time"},
    Row{obfuscated, "应用的代码经过混淆工具处理，代码均已读取", "the app's code went through an obfuscator; all of it was read"},
    Row{time_over_budget, "检测时间达到上限，其余部分未分析",
        "the time for one package was spent; the rest was not examined"},
};

static_assert(in_order(kRows, kReasonKindCount), "text() indexes the table by them");

}  // namespace

std::string_view text(ReasonKind kind, Lang lang) noexcept {
  return words(kRows, kind, lang);
}

}  // namespace mingcha::reports
