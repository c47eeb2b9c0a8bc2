using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tandem.Tests.Rules;

/// <summary>A file of the project: its path from the root, with forward slashes, and what it says.</summary>
public sealed class SourceFile(string path, Func<string> read)
{
    private readonly Lazy<string> text = new(read);
    private readonly Lazy<SyntaxNode> syntax = new(() => CSharpSyntaxTree.ParseText(read(), CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.Preview).WithDocumentationMode(DocumentationMode.Parse)).GetRoot());

    public SourceFile(string path, string text) : this(path, () => text)
    {
    }

    public string Path => path;

    public string Text => text.Value;

    public SyntaxNode Syntax => syntax.Value;

    /// <summary>The types that stand by themselves in the file.</summary>
    public IEnumerable<BaseTypeDeclarationSyntax> Types => Syntax.DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();

    /// <summary>The same with those inside others.</summary>
    public IEnumerable<TypeDeclarationSyntax> AllTypes => Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>();

    public IReadOnlyList<string> Folders => path.Split('/')[..^1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(path);

    public bool IsCode => path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsMarkup => path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>What <c>bin/migrate</c> writes.</summary>
    public bool IsGenerated => (path.StartsWith("src/Tandem/Migrations/", StringComparison.Ordinal) || path.StartsWith("src/Tandem/CompiledModels/", StringComparison.Ordinal)) && Folders.Count > 3;

    /// <summary>Code or markup that we wrote and that ships.</summary>
    public bool Ships => path.StartsWith("src/", StringComparison.Ordinal) && (IsCode || IsMarkup) && !IsGenerated;

    public bool IsIn(params string[] rooms) => rooms.Any(room => path.StartsWith($"src/{room}/", StringComparison.Ordinal));
}
