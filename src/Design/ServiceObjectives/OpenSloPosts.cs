using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;

namespace Tandem.Design.ServiceObjectives;

/// <summary>What the form for OpenSLO files asks for: the answer is shown on the same page.</summary>
public sealed class OpenSloPosts(ImportOpenSlo import, OpenSloReport report, Posting posting, Reader reader)
{
    public const string Page = "/service-objectives/openslo";
    private const int MostBytes = 4 * 1024 * 1024;

    public async Task<IResult> Take(IFormCollection form)
    {
        var shown = await posting.Try(form, Page, async () =>
        {
            if (form.Files.GetFile("file") is not { Length: > 0 } file)
                throw new Refused("Choose a file.", "file");
            if (file.Length > MostBytes)
                throw new Refused("The file is larger than 4 MB: bring its documents in parts.", "file");
            using var text = new StreamReader(file.OpenReadStream());
            report.Fates = await import.Run(new(await text.ReadToEndAsync(reader.Stop)), reader.Actor, reader.Stop);
            return Page;
        });
        return report.Fates is null ? shown : new Again(Page, StatusCodes.Status200OK);
    }
}
