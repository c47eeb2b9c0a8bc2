using Microsoft.AspNetCore.Http;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Files;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>Takes in the files that come with a report or a reply; everybody who may read the report may have them.</summary>
public sealed class PortalFiles(AttachFile attach, Flash flash, Words say, Reader reader)
{
    /// <summary>Files that may come with one form.</summary>
    private const int Most = 10;

    /// <summary>Says no before anything is written down.</summary>
    public async Task Check(IFormFileCollection files)
    {
        if (files.Count > Most)
            throw new Refused($"Send at most {Most} files at once.", "files");
        foreach (var file in files)
            await attach.Check(file.FileName, file.Length, "files", reader.Stop);
    }

    /// <summary>Attaches what was checked; what cannot be kept after all is said, and the report stands.</summary>
    public async Task Attach(Incident incident, IFormFileCollection files)
    {
        var key = IncidentKind.Key(incident.Id);
        foreach (var file in files)
        {
            try
            {
                await using var content = file.OpenReadStream();
                var kept = await attach.TakeIn(key, file.FileName, content, reader.Actor, reader.Stop);
                await attach.Run(new(key, file.FileName, file.ContentType, kept), reader.Actor, reader.Stop);
            }
            catch (Exception no) when (no is Refused or TooLarge)
            {
                flash.Warning(say["{0} was not attached: {1}", FileNames.Tidy(file.FileName), say[no.Message]]);
            }
        }
    }
}
