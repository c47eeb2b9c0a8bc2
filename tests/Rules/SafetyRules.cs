using System.Text.RegularExpressions;

namespace Tandem.Tests.Rules;

/// <summary>What may never stand in the tree.</summary>
internal static partial class SafetyRules
{
    public static readonly Rule[] All =
    [
        Rule.ForEach("Nobody but the TimeProvider is asked what time it is",
            file => file.Ships,
            file => WallClock().Matches(file.Text).Select(match => match.Value),
            new("src/Operation/Desk/DeskPage.razor", $"<p>@DateTime.{"Now"}</p>")),

        Rule.ForEach("No page carries a script or a style of its own: the content security policy forbids it",
            file => file.IsMarkup,
            file => Inline().Matches(file.Text).Select(match => match.Value),
            new("src/Operation/Desk/DeskPage.razor", "<button onclick=\"ring()\">Ring</button>")),

        Rule.ForEach("Trusted markup is made in one place",
            file => file.Ships && !file.IsIn("Interface", "Kernel"),
            file => file.Text.Contains("MarkupString", StringComparison.Ordinal) ? ["MarkupString prints what it is given, unescaped"] : [],
            new("src/Operation/Desk/DeskPage.razor", "@((MarkupString)call.Title)")),

        Rule.ForEach("Nothing that was sent becomes a type: N51",
            file => file.Ships,
            file => TypeFromText().Matches(file.Text).Select(match => match.Value),
            new("src/Operation/Desk/Desk.cs", "object Read(string sent) => Activator.CreateInstance(Type." + "GetType(sent));")),

        Rule.ForEach("No file names a package registry",
            _ => true,
            file => Registry().Matches(file.Text).Select(match => match.Value),
            new("src/Interface/package-lock.json", "https://registry." + "npmjs.org/turbo.tgz")),

        new("No file names a folder of the machine it was written on",
            tree => tree.Files.SelectMany(file => HomeFolder().Matches(file.Text).Select(match => match.Value)
                .Concat(file.Text.Contains(tree.Root, StringComparison.Ordinal) ? [tree.Root] : [])
                .Select(what => $"{file.Path}: {what}")),
            new("docs/manual/start.md", "cd /home/" + "alice/tandem")),
    ];

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Now|UtcNow|Today)|Stopwatch\.GetTimestamp|Environment\.TickCount)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle="|\son[a-z]+="(?!@)|["'(]\s*javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    /// <summary>Formatters that make whatever class their input names, and the ways to do so by hand.</summary>
    [GeneratedRegex(@"\b(BinaryFormatter|SoapFormatter|LosFormatter|ObjectStateFormatter|NetDataContractSerializer|JavaScriptSerializer|SimpleTypeResolver|TypeNameHandling|Type\.GetType\(|GetTypeFromProgID|GetTypeFromCLSID|Assembly\.Load(From|File)?\(|CreateInstanceFrom|CreateInstanceAndUnwrap)")]
    private static partial Regex TypeFromText();

    [GeneratedRegex(@"registry\.(npmjs|yarnpkg)\.|api\.nuget\.org|nuget\.org/v3|deb\.debian\.org")]
    private static partial Regex Registry();

    [GeneratedRegex(@"(?<![\w.])/(root|home/\w+|Users/\w+)/|\b[A-Z]:\\Users\\")]
    private static partial Regex HomeFolder();
}
