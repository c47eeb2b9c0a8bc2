using System.CommandLine;

namespace Tandem.Commands;

/// <summary>The switches every command understands: which site, and where.</summary>
public sealed class SiteSwitches
{
    public Option<string> Data { get; } = new("--data") { Description = "The site's folder", DefaultValueFactory = _ => "data", Recursive = true };

    public Option<string> Urls { get; } = new("--urls") { Description = "Addresses to listen on", DefaultValueFactory = _ => "http://127.0.0.1:5080", Recursive = true };

    public Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL connection string (default: SQLite in the site's folder)", Recursive = true };

    public Option<string?> Address { get; } = new("--address") { Description = "Where people reach the site, such as https://desk.example.org (default: the first of --urls)", Recursive = true };

    public SiteOptions Read(ParseResult words) => new()
    {
        Data = Path.GetFullPath(words.GetValue(Data)!),
        Urls = words.GetValue(Urls)!,
        Database = words.GetValue(Database),
        Address = words.GetValue(Address),
    };
}
