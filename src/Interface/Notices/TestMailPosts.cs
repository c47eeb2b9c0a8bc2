using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Kernel.Mail;

namespace Tandem.Interface.Notices;

/// <summary>Sends administrators a letter by the mail server they set up.</summary>
internal sealed class TestMailPosts(SendTestMail test, Posting posting, Flash flash, Words say, Reader reader)
{
    private const string Page = "/settings";

    public Task<IResult> Send(IFormCollection form) => posting.Try(form, Page, async () =>
    {
        flash.Good(say["A test mail is on its way to {0}.", await test.Run(new(), reader.Actor, reader.Stop)]);
        return Page;
    });
}
