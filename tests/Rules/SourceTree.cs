using Tandem.Tests.Setting;

namespace Tandem.Tests.Rules;

/// <summary>The files of a checkout, without what was built or fetched.</summary>
public sealed class SourceTree(string root, IReadOnlyList<SourceFile> files)
{
    private static readonly string[] Unread = ["obj", "node_modules", "lib", "data", "demo-data", "artifacts", "TestResults"];
    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".woff2", ".xz", ".gz", ".db"];

    /// <summary>The checkout these tests were built from.</summary>
    public static SourceTree OfTheHouse { get; } = Read(Checkout.Root.FullName);

    public string Root => root;

    public IReadOnlyList<SourceFile> Files => files;

    public IEnumerable<SourceFile> Shipping => files.Where(file => file.Ships);

    public SourceTree With(SourceFile another) => new(root, [.. files, another]);

    private static SourceTree Read(string root) => new(root, [.. FilesUnder(new DirectoryInfo(root))
        .Where(file => !Binary.Contains(file.Extension))
        .Select(file => new SourceFile(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), () => File.ReadAllText(file.FullName)))]);

    private static IEnumerable<FileInfo> FilesUnder(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => file.Name != ".git")
        .Concat(folder.EnumerateDirectories().Where(IsSource).SelectMany(FilesUnder));

    private static bool IsSource(DirectoryInfo folder) =>
        !Unread.Contains(folder.Name)
        && folder.Name is not (".git" or ".vs" or ".idea")
        && !(folder.Name == "bin" && !File.Exists(Path.Combine(folder.FullName, "ci")))
        && !(folder.Parent!.Name == "bin");
}
