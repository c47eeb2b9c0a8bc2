using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Tandem.Kernel.Text;
using Tandem.Operation.MailReading;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>From bytes to a message: whatever was sent, it is read within limits or set aside with a reason.</summary>
public sealed class MailReadingTests
{
    private readonly MimeMailReader reader = new();

    [Fact]
    public void Every_odd_message_is_understood_and_its_files_can_be_opened()
    {
        OddMessages.All.Select(odd => odd.Name).ShouldBeUnique();
        foreach (var odd in OddMessages.All)
        {
            var mail = reader.Read(new MemoryStream(odd.Content));
            (mail.From, mail.FromName, mail.Subject, mail.Text).ShouldBe((odd.From, odd.FromName, odd.Subject, odd.Text), odd.Name);
            (mail.Automatic is not null).ShouldBe(odd.IsAutomatic, odd.Name);
            mail.Files.Select(file => $"{file.Name} {file.Type}: {Content(file)}").ShouldBe(odd.Files, odd.Name);
        }

        static string Content(IncomingFile file)
        {
            using var content = new StreamReader(file.Open(), Encoding.UTF8);
            return content.ReadToEnd().ReplaceLineEndings("\n").Trim();
        }
    }

    [Fact]
    public void A_reply_is_cut_to_what_its_writer_wrote()
    {
        foreach (var (name, text, own) in Replies.All)
        {
            ReplyTrimmer.Trim(text).ShouldBe(own, name);
            ReplyTrimmer.Trim(text.ReplaceLineEndings("\r\n")).ShouldBe(own, name);
        }
    }

    [Theory]
    [InlineData("", "It is empty")]
    [InlineData("\r\n\r\n", "It is empty")]
    public void N60_what_is_no_message_is_set_aside(string text, string why) => Why(text).ShouldStartWith(why);

    [Fact]
    public void N48_a_thousand_levels_a_hundred_thousand_parts_and_a_head_of_a_megabyte_cost_little()
    {
        var deep = new StringBuilder("From: a@example.org\r\nSubject: deep\r\n");
        for (var level = 0; level < 1_000; level++)
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
        var wide = new StringBuilder("From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (var part = 0; part < 100_000; part++)
            wide.Append("--b\r\n\r\nx\r\n");
        var (deepBytes, wideBytes) = (Encoding.ASCII.GetBytes(deep.ToString()), Encoding.ASCII.GetBytes(wide.ToString()));
        var tall = Encoding.ASCII.GetBytes($"From: a@example.org\r\nSubject: {new string('x', 1_000_000)}\r\n\r\nHello");
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Why(deepBytes).ShouldContain("deep");
        Why(wideBytes).ShouldContain("parts");
        Why(tall).ShouldContain("head");

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(64L * 1024 * 1024);
    }

    [Fact]
    public void N60_a_poison_set_is_read_or_set_aside()
    {
        Read("Subject: no sender\r\n\r\nHello").From.ShouldBeEmpty();
        Read($"From: =?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Anna\u00a0<anna@example.org>"))}?=\r\n\r\nHello").From.ShouldBe("anna@example.org");
        Read("From: a@example.org\r\nContent-Type: text/plain; charset=utf-32LE\r\n\r\nHello").Text.ShouldNotContain("\0");
        Read("From: a@example.org\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64###").Text.ShouldNotBeNull();
        Read("From: a@example.org\r\nSubject: =?utf-8?q?a=0d=0aBcc:_b@example.org?=\r\n\r\nHello").Subject.ShouldBe("aBcc: b@example.org");
    }

    [Fact]
    public void N61_a_megabyte_of_html_a_long_address_and_ten_thousand_levels_take_less_than_a_second()
    {
        var word = string.Concat(Enumerable.Repeat("<p class=MsoNormal><span style='mso-fareast-language:EN-US'>Line <o:p></o:p></span></p>\n", 12_000));
        var nested = string.Concat(Enumerable.Repeat("<div>", 10_000)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 10_000));
        var quoted = string.Join('\n', Enumerable.Range(1, 300).Select(depth => new string('>', depth) + " quoted"));
        var anchors = "<a href='https://example.org/x'>" + string.Concat(Enumerable.Repeat("word </a>", 50_000));
        // The patterns are made once in the life of a program.
        ReplyTrimmer.Trim(Read("From: a@example.org\r\n\r\nHello").Text);
        foreach (var html in new[] { word, nested, $"<a href='https://example.org/{new string('a', 100_000)}'>here</a>", anchors, new string('<', 500_000), string.Concat(Enumerable.Repeat("<blockquote>", 10_000)) + "x" })
            Fast(() => ReplyTrimmer.Trim(Read($"From: a@example.org\r\nContent-Type: text/html\r\n\r\n{html}").Text));
        foreach (var text in new[] { quoted, new string('>', 10_000), string.Concat(Enumerable.Repeat("On 2026-01-01 a@b.example wrote\n", 20_000)), new string('-', 900_000), string.Concat(Enumerable.Repeat("From: x\n", 50_000)) })
            Fast(() => ReplyTrimmer.Trim(Read($"From: a@example.org\r\n\r\n{text}").Text));

        static void Fast(Action act)
        {
            var begun = Stopwatch.GetTimestamp();
            act();
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<base href='https://evil.example/'><a href='x'>y</a>")]
    [InlineData("<form action='https://evil.example'><input name=p></form>")]
    [InlineData("<meta http-equiv=refresh content='0;url=https://evil.example'>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("<a href='java&#09;script:alert(1)'>x</a>")]
    [InlineData("<a href='data:text/html,<script>alert(1)</script>'>x</a>")]
    [InlineData("<a href='vbscript:msgbox'>x</a>")]
    [InlineData("<img src='https://evil.example/p.png'>![p](https://evil.example/p.png)")]
    [InlineData("<link rel=stylesheet href='https://evil.example/x.css'><style>@import 'https://evil.example/x.css'</style>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("[x](javascript:alert(1)) ![y](data:image/svg+xml,<svg/onload=alert(1)>)")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("<textarea></textarea><script>alert(1)</script>")]
    public void N11_N12_N16_nothing_of_html_runs_leads_astray_or_is_fetched(string html)
    {
        foreach (var type in new[] { "text/html", "text/plain" })
        {
            var shown = Markdown.ToHtml(Read($"From: a@example.org\r\nContent-Type: {type}\r\n\r\nHello {html} bye").Text);
            var page = new HtmlParser().ParseDocument(shown);
            page.QuerySelectorAll("script,img,iframe,object,embed,base,form,input,meta,link,style,svg,math").ShouldBeEmpty(shown);
            page.All.SelectMany(element => element.Attributes).ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")!).ShouldAllBe(to => to == "#" || to.StartsWith("http") || to.StartsWith("mailto:"));
        }
    }

    [Fact]
    public void What_nobody_wrote_never_breaks_the_reader()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            foreach (var content in new[] { bytes, [.. "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"u8, .. bytes], [.. "From: a@example.org\r\nContent-Type: text/html\r\n\r\n"u8, .. bytes] })
            {
                try
                {
                    ReplyTrimmer.Trim(reader.Read(new MemoryStream(content)).Text);
                }
                catch (UnreadableMail)
                {
                    // Set aside is as good as read.
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Messages_that_were_cut_or_garbled_never_break_the_reader()
    {
        foreach (var content in OddMessages.All.Select(odd => odd.Content))
        {
            for (var seed = 1; seed <= 6; seed++)
            {
                var garbled = content[..(content.Length * seed / 6)];
                for (var at = seed; at < garbled.Length; at += 97 * seed)
                    garbled[at] = (byte)(garbled[at] ^ (seed * 37));
                try
                {
                    foreach (var file in reader.Read(new MemoryStream(garbled)).Files)
                    {
                        using var opened = file.Open();
                        opened.CopyTo(Stream.Null);
                    }
                }
                catch (UnreadableMail)
                {
                    // Set aside is as good as read.
                }
            }
        }
    }

    private IncomingMail Read(string text) => reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private string Why(string text) => Why(Encoding.UTF8.GetBytes(text));

    private string Why(byte[] content) => Should.Throw<UnreadableMail>(() => reader.Read(new MemoryStream(content))).Message;
}
