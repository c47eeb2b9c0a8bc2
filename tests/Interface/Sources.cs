using System.Text.RegularExpressions;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Interface;

/// <summary>The source files of the house, for rules that no compiler checks.</summary>
internal static partial class Sources
{
    public static DirectoryInfo Root => Checkout.Root;

    /// <summary>Every file under src with this ending, but nothing the build or npm made.</summary>
    public static IEnumerable<FileInfo> Under(string folder, string pattern) =>
        new DirectoryInfo(Path.Combine(Root.FullName, folder)).EnumerateFiles(pattern, SearchOption.AllDirectories)
            .Where(file => !file.FullName.Contains("node_modules") && !Made().IsMatch(file.FullName));

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Made();
}
