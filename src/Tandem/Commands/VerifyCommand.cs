using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Text;

namespace Tandem.Commands;

/// <summary><c>tandem verify</c>: proves the whole journal, from the first fact to the last. Ends with 1 if it was tampered with.</summary>
public static class VerifyCommand
{
    public static Command Make(SiteSwitches site)
    {
        var expect = new Option<string?>("--expect") { Description = "The hash of a seal, noted earlier: it must still be there" };
        var json = new Option<bool>("--json") { Description = "Print the verdict as JSON" };
        var command = new Command("verify", "Prove that no fact was edited, removed, inserted or reordered") { expect, json };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(expect), words.GetValue(json), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, string? expect, bool json, CancellationToken stop)
    {
        if (!TryRead(expect, out var expected))
            return await Say("--expect takes the hash of a seal: 64 hexadecimal digits.");
        if (options.Database is null && !File.Exists(options.SqliteFile))
            return await Say($"There is no site in {options.Data}.");
        await using var workshop = Workshop.Look(options);
        var proof = workshop.Services.GetRequiredService<JournalProof>();
        var verdict = await Steps.Shown(json, "Reading the journal", "facts", told => proof.Run(expected, told, stop));
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(verdict, Json.Plain));
        else
            Print(verdict);
        return verdict.Flaw is null ? 0 : 1;
    }

    private static bool TryRead(string? expect, out byte[] hash)
    {
        hash = new byte[expect is null ? 0 : 32];
        return expect is null || Convert.FromHexString(expect, hash, out var read, out var written) == System.Buffers.OperationStatus.Done && (read, written) == (64, 32);
    }

    private static async Task<int> Say(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 2;
    }

    private static void Print(Verdict verdict)
    {
        var told = CultureInfo.InvariantCulture;
        if (verdict.Flaw is { } flaw)
            Console.WriteLine(flaw.Position is { } bad ? string.Create(told, $"The journal is broken at position {bad}: {flaw.Says}.") : $"The journal is broken: {flaw.Says}.");
        Console.WriteLine(string.Create(told, $"{verdict.Facts:N0} facts are as they were written, {verdict.SealedTo:N0} of them under a seal."));
        if (verdict.Waiting > 0)
            Console.WriteLine(string.Create(told, $"{verdict.Waiting:N0} more wait for their position."));
        Console.WriteLine($"Last seal:  {verdict.Seal}");
        Console.WriteLine($"All facts:  {verdict.Journal}");
    }
}
