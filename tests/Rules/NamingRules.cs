using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tandem.Tests.Rules;

/// <summary>How things are called.</summary>
internal static partial class NamingRules
{
    private static readonly string[] VagueFolders = ["Services", "Helpers", "Models", "Managers", "Common", "Utils", "Misc", "Shared"];

    /// <summary>Past participles of English that do not end in "ed" and that a fact may need.</summary>
    private static readonly string[] Irregular =
        ["Begun", "Bought", "Broken", "Built", "Chosen", "Cut", "Done", "Drawn", "Fallen", "Forgotten", "Found", "Frozen", "Given", "Held",
         "Hidden", "Kept", "Left", "Lent", "Lost", "Made", "Met", "Overdue", "Paid", "Put", "Reset", "Risen", "Run", "Seen", "Sent", "Set",
         "Shown", "Spent", "Split", "Taken", "Told", "Undone", "Withdrawn", "Won", "Written"];

    /// <summary>Words of the practices. The machinery below them may not know one.</summary>
    private static readonly string[] PracticeWords =
        ["Incident", "Problem", "KnownError", "ServiceRequest", "Outage", "OnCall", "Escalation", "Deployment", "ConfigurationItem",
         "Cmdb", "Runbook", "Supplier", "ServiceCatalogue", "ServiceLevel", "ErrorBudget", "Portfolio", "Roadmap", "Backlog", "Survey", "Objective"];

    public static readonly Rule[] All =
    [
        Rule.ForEach("No folder is named for its author's uncertainty",
            file => file.Path.StartsWith("src/", StringComparison.Ordinal) || file.Path.StartsWith("tests/", StringComparison.Ordinal),
            file => file.Folders.Intersect(VagueFolders).Select(folder => $"'{folder}' says nothing about what is inside"),
            new("src/Operation/Helpers/Text.cs", "")),

        Rule.ForEach("A file is named for its type",
            file => file.Ships && file.IsCode,
            file => file.Types.Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(type => type.Identifier.Text)
                .Where(name => file.Name != name && file.Name != name + "Of" && !file.Name.StartsWith(name + ".", StringComparison.Ordinal)),
            new("src/Operation/Desk/Desk.cs", "public class Counter;")),

        Rule.ForEach("A namespace is the folder it stands in",
            file => file.Ships && file.IsCode,
            file => file.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString())
                .Where(name => name != NamespaceOf(file)),
            new("src/Operation/Desk/Desk.cs", "namespace Tandem.Desk;")),

        Rule.ForEach("The Kernel and the Interface name no practice",
            file => file.Ships && file.IsIn("Kernel", "Interface"),
            file => file.Folders.Append(file.Name).Concat(Identifiers(file)).Distinct().Where(NamesPractice),
            new("src/Kernel/Records/Numbers.cs", "class Numbers { string LatestIncident => \"\"; }")),

        Rule.ForEach("A fact is told in the past tense",
            file => file.Ships && file.IsCode,
            file => file.AllTypes.Where(type => Bases(type).Contains("IFact")).Select(type => type.Identifier.Text)
                .Where(name => !Word().Matches(Spaced().Replace(name, " ")).Any(word => IsPast(word.Value))),
            new("src/Operation/Desk/TakeCall.cs", "record TakeCall(int Id) : IFact;")),

        Rule.ForEach("A listener is On and the fact it hears",
            file => file.Ships && file.IsCode,
            file => file.AllTypes.Where(type => Heard(type).Any() && !Heard(type).Any(fact => type.Identifier.Text == "On" + fact))
                .Select(type => type.Identifier.Text),
            new("src/Operation/Desk/CallWatcher.cs", "class CallWatcher : IListener<CallTaken>;")),
    ];

    private static string NamespaceOf(SourceFile file) =>
        string.Join('.', (string[])["Tandem", .. file.Folders.Skip(1).Where((folder, at) => at > 0 || folder != "Tandem")]);

    private static bool IsPast(string word) =>
        Irregular.Contains(word) || (word.EndsWith("ed", StringComparison.Ordinal) && word is not ("Need" or "Feed" or "Speed" or "Seed"));

    private static bool NamesPractice(string name) =>
        PracticeWords.Any(word => StandardProblem().Replace(name, "").Contains(word, StringComparison.Ordinal));

    private static IEnumerable<string> Identifiers(SourceFile file) => file.IsMarkup
        ? Word().Matches(Remark().Replace(file.Text, "")).Select(match => match.Value)
        : file.Syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text);

    private static IEnumerable<string> Bases(TypeDeclarationSyntax type) => type.BaseList?.Types.Select(each => each.Type.ToString()) ?? [];

    private static IEnumerable<string> Heard(TypeDeclarationSyntax type) =>
        Bases(type).Select(each => Listener().Match(each)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^IListener<(?:\w+\.)*(\w+)>$")]
    private static partial Regex Listener();

    [GeneratedRegex("(?=[A-Z])")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Word();

    /// <summary>What a page remarks about itself may give an example.</summary>
    [GeneratedRegex(@"@\*.*?\*@|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Remark();

    /// <summary>RFC 9457 calls an error answer "problem details": that word is the standard's, not the practice's.</summary>
    [GeneratedRegex("Problem(Details|HttpResult|Json|Answer)|^Problem$")]
    private static partial Regex StandardProblem();
}
