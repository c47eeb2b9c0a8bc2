using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tandem.Tests.Rules;

/// <summary>What CONTRIBUTING.md shows is code of this house, not of a house we once had.</summary>
public sealed partial class ContributingExample
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.EntityFrameworkCore;
        global using Shouldly;
        global using Tandem.Kernel;
        global using Tandem.Kernel.Access;
        global using Tandem.Kernel.Facts;
        global using Tandem.Kernel.Lifecycles;
        global using Tandem.Kernel.Records;
        global using Tandem.Kernel.Resources;
        global using Tandem.Kernel.Rooms;
        global using Tandem.Kernel.Storage;
        global using Tandem.Strategy.Assumptions;
        global using Tandem.Tests.Setting;
        global using Xunit;
        """;

    [Fact]
    public void Compiles() => Compile(Snippets()).ShouldBeEmpty();

    [Fact]
    public void Would_not_compile_if_the_house_were_another() =>
        Compile([.. Snippets(), "class OfAnotherHouse { Kernel.Cellar cellar; }"]).ShouldNotBeEmpty();

    private static List<string> Snippets()
    {
        var page = SourceTree.OfTheHouse.Files.Single(file => file.Path == "CONTRIBUTING.md").Text;
        List<string> snippets = [.. Snippet().Matches(page).Select(match => match.Groups["code"].Value)];
        snippets.Count.ShouldBeGreaterThan(5);
        return [.. snippets.Select(code => code.Contains("namespace ", StringComparison.Ordinal) ? code : "namespace Tandem.Strategy.Assumptions;\n" + code)];
    }

    private static IEnumerable<string> Compile(IEnumerable<string> snippets)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
        return CSharpCompilation.Create("Example", snippets.Prepend(Usings).Select(code => CSharpSyntaxTree.ParseText(code, options)), known,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics()
            .Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Id is not ("CS8019" or "CS1701" or "CS1702"))
            .Select(found => found.ToString());
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
