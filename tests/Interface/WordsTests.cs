using System.Text.RegularExpressions;
using Tandem.Interface.Language;

namespace Tandem.Tests.Interface;

public sealed partial class WordsTests
{
    [Fact]
    public void Every_sentence_of_the_portal_and_of_the_common_components_is_said_in_German()
    {
        var german = Sources.Under("src", "de.po").Select(Read).Aggregate(Catalogue.Empty("de"), (whole, part) => whole.With(part));

        var spoken = PortalFiles().SelectMany(file => Spoken(File.ReadAllText(file.FullName))).Distinct().ToList();

        spoken.Count.ShouldBeGreaterThan(30);
        spoken.Where(sentence => german.Find(sentence) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sentence_for_those_who_sign_in_or_look_after_their_profile_is_said_in_German()
    {
        var german = Sources.Under("src", "de.po").Select(Read).Aggregate(Catalogue.Empty("de"), (whole, part) => whole.With(part));

        var spoken = DoorFiles().Select(file => File.ReadAllText(file.FullName)).SelectMany(source => Spoken(source).Concat(Refused(source))).Distinct().ToList();

        spoken.Count.ShouldBeGreaterThan(80);
        spoken.Where(sentence => german.Find(sentence) is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_keeps_the_places_of_its_arguments()
    {
        foreach (var catalogue in Sources.Under("src", "*.po").Select(Read))
            foreach (var (sentence, forms) in catalogue.Sentences)
                foreach (var form in forms)
                    Places(form).ShouldBe(Places(sentence), $"{catalogue.Language}: {sentence}");
    }

    [Fact]
    public void A_catalogue_is_read_with_plurals_escapes_and_continued_lines()
    {
        var catalogue = PortableObject.Read("de", new StringReader("""
            # A remark.
            msgid ""
            msgstr "Language: de\n"

            msgid "Say \"yes\""
            msgstr "Sagen Sie "
            "\"ja\""
            msgid "{0} row"
            msgid_plural "{0} rows"
            msgstr[0] "{0} Zeile"
            msgstr[1] "{0} Zeilen"
            """));

        catalogue.Find("Say \"yes\"").ShouldBe("Sagen Sie \"ja\"");
        catalogue.Find("{0} row", 1).ShouldBe("{0} Zeilen");
        catalogue.Find("unknown").ShouldBeNull();
    }

    private static IEnumerable<FileInfo> PortalFiles() =>
        Sources.Under("src/Interface", "*.razor").Concat(Sources.Under("src/Interface", "*.cs"))
            .Concat(Sources.Under("src/Operation/StatusPage", "*.razor")).Concat(Sources.Under("src/Operation/StatusPage", "*.cs"))
            .Concat(Sources.Under("src", "*.razor").Where(file => file.DirectoryName!.Contains("Portal") || File.ReadAllText(file.FullName).Contains("@layout PortalLayout")))
            .DistinctBy(file => file.FullName);

    private static IEnumerable<FileInfo> DoorFiles() => new[] { "SignIn", "OneTimeLinks", "SecondFactor", "Passkeys", "Profile" }
        .SelectMany(folder => Sources.Under($"src/People/{folder}", "*.razor").Concat(Sources.Under($"src/People/{folder}", "*.cs")));

    private static IEnumerable<string> Refused(string source) => Refusal().Matches(source).Select(match => Regex.Unescape(match.Groups["sentence"].Value));

    // What stands between @* and *@ is an example, not a sentence; nor is what a summary shows.
    private static IEnumerable<string> Spoken(string source) =>
        Sentence().Matches(Remark().Replace(source, "")).Select(match => Regex.Unescape(match.Groups["sentence"].Value));

    private static Catalogue Read(FileInfo file)
    {
        using var text = file.OpenText();
        return PortableObject.Read(Path.GetFileNameWithoutExtension(file.Name), text);
    }

    private static string Places(string sentence) =>
        string.Concat(Place().Matches(sentence).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex("""\b[Ss]ay(?:\[|\.Many\([^,"]+,\s*)"(?<sentence>(?:[^"\\]|\\.)+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"@\*.*?\*@|///[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Remark();

    // A sentence with a number in it is said with the number, so it cannot be read from here.
    [GeneratedRegex("""new\ Refused\("(?<sentence>(?:[^"\\]|\\.)+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
