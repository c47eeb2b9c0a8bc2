using System.Text.RegularExpressions;

namespace Tandem.Tests.Interface;

public sealed partial class IconTests
{
    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_sprite()
    {
        var known = File.ReadAllText(Path.Combine(Sources.Root.FullName, "src/Interface/icons.txt")).Split().ToHashSet();

        var named = Sources.Under("src", "*.razor").SelectMany(file => Named().Matches(File.ReadAllText(file.FullName)))
            .Select(match => match.Groups["name"].Value).ToHashSet();

        named.Count.ShouldBeGreaterThan(10);
        named.Except(known).ShouldBeEmpty("add the name to src/Interface/icons.txt");
    }

    [Fact]
    public void Every_icon_that_the_navigation_names_is_in_the_sprite()
    {
        var known = File.ReadAllText(Path.Combine(Sources.Root.FullName, "src/Interface/icons.txt")).Split().ToHashSet();

        var named = Rooms.House().Practices.SelectMany(practice => practice.Navigation).Select(entry => entry.Icon);

        named.Except(known).ShouldBeEmpty("add the name to src/Interface/icons.txt");
    }

    [GeneratedRegex("""(?:<Icon\sName|\bIcon)="(?<name>[a-z][a-z0-9-]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();
}
