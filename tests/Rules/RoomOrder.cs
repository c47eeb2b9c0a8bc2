using System.Reflection;
using System.Xml.Linq;

namespace Tandem.Tests.Rules;

/// <summary>Back is a call, forward is a fact: a room knows only the rooms before it.</summary>
public sealed class RoomOrder
{
    /// <summary>The rooms of the house, in order. This list is the order; everything else is checked against it.</summary>
    public static readonly string[] Rooms =
        ["Kernel", "Interface", "People", "Strategy", "Design", "Transition", "Operation", "Improvement", "Product", "Tandem"];

    public static TheoryData<string> EachRoom => [.. Rooms];

    [Fact]
    public void Every_project_is_a_room_and_every_room_a_project() =>
        SourceTree.OfTheHouse.Files.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => file.Path).Order()
            .ShouldBe(Rooms.Select(room => $"src/{room}/{room}.csproj").Order());

    [Theory, MemberData(nameof(EachRoom))]
    public void A_project_refers_only_to_rooms_before_it(string room) =>
        Forward(room, ReferencesInProject(room)).ShouldBeEmpty();

    [Theory, MemberData(nameof(EachRoom))]
    public void An_assembly_refers_only_to_rooms_before_it(string room) =>
        Forward(room, ReferencesInAssembly(Load(room))).ShouldBeEmpty();

    [Fact]
    public void A_reference_forward_would_be_noticed()
    {
        Forward("Operation", ["Kernel", "Product", "Transition"]).ShouldBe(["Product"]);
        Forward("Kernel", ["Kernel"]).ShouldBe(["Kernel"]);
        ReferencesInProject("Tandem").ShouldNotBeEmpty();
        ReferencesInAssembly(typeof(RoomOrder).Assembly).ShouldContain("Kernel");
    }

    /// <summary>The assembly a room is compiled to.</summary>
    internal static Assembly Load(string room) => Assembly.Load(room == "Tandem" ? "tandem" : $"Tandem.{room}");

    private static IEnumerable<string> Forward(string room, IEnumerable<string> references) =>
        references.Where(other => Array.IndexOf(Rooms, other) >= Array.IndexOf(Rooms, room));

    private static IEnumerable<string> ReferencesInProject(string room) =>
        XDocument.Parse(SourceTree.OfTheHouse.Files.Single(file => file.Path == $"src/{room}/{room}.csproj").Text)
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> ReferencesInAssembly(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => name.StartsWith("Tandem.", StringComparison.OrdinalIgnoreCase) || name == "tandem")
        .Select(name => name == "tandem" ? "Tandem" : name["Tandem.".Length..]);
}
