namespace Tandem.Tests.Setting;

/// <summary>The checkout these tests were built from.</summary>
public static class Checkout
{
    public static DirectoryInfo Root { get; } = Find();

    private static DirectoryInfo Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tandem.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests run inside a checkout.");
        return folder;
    }
}
