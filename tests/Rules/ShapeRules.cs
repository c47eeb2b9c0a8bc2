using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tandem.Tests.Rules;

/// <summary>How files are made.</summary>
internal static partial class ShapeRules
{
    private const int LongestFile = 250;

    public static readonly Rule[] All =
    [
        Rule.ForEach("One public type to a file",
            file => file.Ships && file.IsCode,
            file => file.Types.Where(IsPublic).Skip(1).Select(type => $"{type.Identifier.Text} wants a file of its own"),
            new("src/Operation/Desk/Desk.cs", "public class Desk; public class Chair;")),

        Rule.ForEach("A public type says in a sentence what it is",
            file => file.Ships && file.IsCode,
            file => file.Types.Where(type => IsPublic(type) && !HasSummary(type)).Select(type => type.Identifier.Text),
            new("src/Operation/Desk/Desk.cs", "public class Desk;")),

        Rule.ForEach("No file is too long to read at one sitting",
            file => file.Ships,
            file => file.Text.Count(letter => letter == '\n') is > LongestFile and var lines ? [$"{lines} lines"] : [],
            new("src/Operation/Desk/Desk.cs", new string('\n', LongestFile + 1))),

        Rule.ForEach("Nothing is left for later",
            file => file.Ships,
            file => Later().Matches(file.Text).Select(match => match.Value),
            new("src/Operation/Desk/Desk.cs", "// " + "TO" + "DO: write it")),

        Rule.ForEach("No region hides code",
            file => file.Ships && file.IsCode,
            file => file.Syntax.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)).Select(trivia => trivia.ToString()),
            new("src/Operation/Desk/Desk.cs", "#region Chairs\n#endregion")),

        new("Every feature has a test that mentions it",
            tree =>
            {
                var mentioned = tree.Files.Where(file => file.IsCode && file.Path.StartsWith("tests/", StringComparison.Ordinal))
                    .SelectMany(file => Word().Matches(file.Text).Select(match => match.Value)).ToHashSet();
                return tree.Shipping.Where(file => file.IsCode)
                    .SelectMany(file => file.AllTypes.Where(IsFeature).Select(type => (file.Path, Name: type.Identifier.Text)))
                    .Where(feature => !mentioned.Contains(feature.Name) && !mentioned.Contains(feature.Name + "Tests"))
                    .Select(feature => $"{feature.Path}: no test mentions {feature.Name}");
            },
            new("src/Operation/Desk/Answer.cs", $"class {"Answer"}{"ThePhone"} : IFeature<{"Answer"}Call> {{ public Task Run(Call call) => Task.CompletedTask; }}")),
    ];

    private static bool IsPublic(BaseTypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool HasSummary(BaseTypeDeclarationSyntax type) =>
        type.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
            .Any(comment => Summary().IsMatch(comment.ToFullString()));

    private static bool IsFeature(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(each => each.Type.ToString().StartsWith("IFeature<", StringComparison.Ordinal)) is true
        && type is ClassDeclarationSyntax;

    [GeneratedRegex(@"<(summary>\s*(///)?\s*\S|inheritdoc)")]
    private static partial Regex Summary();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|[Cc]oming soon|[Nn]ot implemented")]
    private static partial Regex Later();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
