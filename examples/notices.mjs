// Sixty notices with the life that each of them leads. All names are invented.

import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code with its check character (GB 32100-2015). */
export function uscc(number) {
  const body = '91450600MA' + String(number).padStart(7, '0');
  const sum = [...body].reduce((all, it, i) => all + ALPHABET.indexOf(it) * (3 ** i % 31), 0);
  return body + ALPHABET[(31 - (sum % 31)) % 31];
}

/** 09:00 in Shanghai, so many days after the project's first day. */
export const at = (day, hour = 9) =>
  new Date(Date.UTC(2025, 6, 1 + day, hour - 8)).toISOString().replace('.000', '');

export const evidence = (kind, title) => ({
  kind,
  title,
  sha256: createHash('sha256').update(title).digest('hex'),
  keptAt: '防城港市知识产权维权援助工作站 证据柜 3-12',
});

const PLATFORMS = ['某综合电商平台', '某直播电商平台', '某工业品商城', '某跨境电商平台'];

const CASES = [
  {
    holder: '防城港示例海锋工具有限公司',
    right: { kind: 'DESIGN_PATENT', number: 'ZL202330111111.3', title: '电动螺丝刀' },
    goods: '锂电充电式电动螺丝刀',
    says: '被投诉商品的外观与授权外观设计的整体视觉效果无实质性差异',
  },
  {
    holder: '广西示例北仑阀门制造有限公司',
    right: { kind: 'UTILITY_MODEL', number: 'ZL202320222222.5', title: '一种防腐蚀截止阀' },
    goods: '海水管路防腐截止阀',
    says: '被投诉商品落入实用新型专利权利要求1的保护范围，附专利权评价报告',
  },
  {
    holder: '东兴示例边贸食品有限公司',
    right: { kind: 'TRADE_MARK', number: '第61234567号', title: '示例红姑娘' },
    goods: '红姑娘红薯干 礼盒装',
    says: '商品标题与包装使用与注册商标相同的标识，足以使相关公众混淆',
  },
  {
    holder: '防城港示例港机装备股份有限公司',
    right: { kind: 'INVENTION_PATENT', number: 'ZL202110333333.X', title: '一种港口装卸抓斗的控制方法' },
    goods: '散货抓斗控制箱',
    says: '商品说明书记载的控制步骤与发明专利权利要求相同',
  },
  {
    holder: '上思示例茶业合作社',
    right: { kind: 'GEOGRAPHICAL_INDICATION', number: 'AGI2019-03-2601', title: '示例十万大山茶' },
    goods: '高山绿茶 250 克',
    says: '商品产地不在地理标志产品保护范围之内而使用其专用标志',
  },
  {
    holder: '广西示例𬭚源设计工作室',
    right: { kind: 'COPYRIGHT', number: '国作登字-2024-F-00099999', title: '京族哈节系列插画' },
    goods: '京族哈节纪念帆布袋 🎋',
    says: '未经许可将美术作品印制于商品并销售',
  },
];

const SELLERS = ['鑫海五金经营部', '顺达百货店', '边城优选商行', '蓝湾工业品店', '山海食品行', '云上文创馆', '永盛机电商行'];

/** How many lead which life; together sixty. */
const LIVES = [
  ['RESOLVED', 30],
  ['REINSTATED', 6],
  ['ESCALATED', 4],
  ['REJECTED', 12],
  ['WITHDRAWN', 4],
  ['VOIDED', 1],
  ['WAITING', 1],
  ['IN_REVIEW', 2],
].flatMap(([life, times]) => Array(times).fill(life));

/** Resolved, or rejected with reasons: these count. */
export const HANDLED = new Set(['RESOLVED', 'REINSTATED', 'ESCALATED', 'REJECTED']);

/** The life, the day of the notice and the notice itself; `number` runs from 0. */
function notice(life, number) {
  const about = CASES[number % CASES.length];
  const platform = PLATFORMS[number % PLATFORMS.length];
  const seller = SELLERS[number % SELLERS.length];
  const item = (i) => String(680000000000 + number * 10 + i);
  const day = 10 + number * 4;
  const input = {
    complaintId: `sample-16-${String(number + 1).padStart(2, '0')}`,
    projectId: 'sample-16',
    kind: number % 5 === 4 ? 'REPORT' : 'COMPLAINT',
    platform,
    rightHolder: { name: about.holder, uscc: uscc(100 + (number % CASES.length)) },
    right: about.right,
    seller: {
      name: seller,
      shopId: `shop-${1000 + number}`,
      uscc: number % 3 === 0 ? null : uscc(9000 + (number % SELLERS.length)),
    },
    listings: Array.from({ length: 1 + (number % 3) }, (_, i) => ({
      url: `https://item.example.cn/${item(i)}`,
      itemNumber: item(i),
      title: `${about.goods} ${['标准款', '升级款', '两件装'][i]}`,
    })),
    facts: `${platform}商家“${seller}”销售“${about.goods}”。权利人称：${about.says}。`,
    evidence: [
      evidence('RIGHT_CERTIFICATE', `${about.right.title} 权利证书`),
      evidence('SCREENSHOT', `${item(0)} 商品页面截图`),
    ],
    noticeReceivedAt: at(day),
  };
  return { life, day, malicious: life === 'REJECTED' && number % 4 === 0, input };
}

export const NOTICES = LIVES.map(notice);
